import { basename, dirname } from 'node:path';

const isElement = ({ path }) => basename(path, '.ts') === basename(dirname(path)) && path.startsWith('src/elements/');

/** Elements are named as their folders, and `define.ts` defines them by a function that the analyzer doesn't follow. */
const tagFromFolder = {
  name: 'tag-from-folder',
  moduleLinkPhase({ moduleDoc }) {
    if (!isElement(moduleDoc)) return;
    const element = moduleDoc.declarations.find(({ kind }) => kind === 'class');
    if (!element) throw new Error(`${moduleDoc.path} holds no class: an element's file is named as its folder.`);
    element.customElement = true;
    element.tagName = `me-${basename(dirname(moduleDoc.path))}`;
    moduleDoc.declarations = [element];
    moduleDoc.exports = [
      ...moduleDoc.exports.filter(({ name }) => name === element.name),
      {
        kind: 'custom-element-definition',
        name: element.tagName,
        declaration: { name: element.name, module: moduleDoc.path },
      },
    ];
  },
};

/** `inheritedFrom` without an attribute: how elements are made, not how they are used. */
const isPublic = ({ privacy = 'public', inheritedFrom, attribute, name, static: ofClass }) =>
  privacy === 'public' && !ofClass && !name.startsWith('#') && (!inheritedFrom || attribute);

/** What elements are made of is read for what they inherit; what is published is each element as a page meets it. */
const onlyElements = {
  name: 'only-elements',
  packageLinkPhase({ customElementsManifest }) {
    customElementsManifest.modules = customElementsManifest.modules
      .filter(isElement)
      .sort((one, other) => (one.path < other.path ? -1 : 1));
    customElementsManifest.modules.forEach(({ declarations: [element] }) => tidy(element));
  },
};

const unwrapped = (paragraph) => paragraph.replaceAll('\n', ' ');

function tidy(element) {
  element.members = element.members?.filter(isPublic);
  // What stands in `static properties` for the element's own state is no attribute.
  const isMember = ({ fieldName }) => element.members?.some(({ name }) => name === fieldName);
  element.attributes = element.attributes?.filter(isMember);
  // The analyzer takes the first argument of every dispatched event's constructor for the event's name.
  element.events = element.events?.filter(({ name }) => name?.startsWith('me-'));
  // It also takes everything up to the next tag for the summary: that is the first paragraph.
  const [summary, ...rest] = element.summary?.split(/\n{2,}/).map(unwrapped) ?? [];
  Object.assign(element, { summary, description: element.description || rest.join('\n\n') });
}

export default {
  globs: ['src/elements/**/*.ts', 'src/ui/**/*.ts'],
  litelement: true,
  packagejson: false,
  plugins: [tagFromFolder, onlyElements],
};
