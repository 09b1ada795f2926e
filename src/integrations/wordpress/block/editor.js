/** The block in the block editor, of the editor's own components. `meWidgetsEditor` comes from includes/block.php. */
(({ blockEditor, blocks, components, element }) => {
  const { InspectorControls, useBlockProps } = blockEditor;
  const { Notice, PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = components;
  const { createElement: el, Fragment } = element;
  const { elements, texts } = window.meWidgetsEditor;

  const find = (tag) => elements.find((one) => one.tag === tag) ?? elements[0];

  /** So that newer editors say nothing of the look of older ones. */
  const control = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };

  const options = (choices) => Object.entries(choices).map(([value, label]) => ({ value, label }));

  function fieldControl({ name, label, help, type, choices, default: usual }, value, set) {
    const common = { ...control, key: name, label, help, onChange: set };
    if (type === 'boolean') return el(ToggleControl, { ...common, checked: value === true });
    if (type === 'choice') return el(SelectControl, { ...common, value: value ?? usual, options: options(choices) });
    const placeholder = usual === '' ? undefined : `${texts.asUsual}: ${usual}`;
    const input = type === 'number' ? { type: 'number', min: 1 } : {};
    return el(TextControl, { ...common, ...input, placeholder, value: value ?? '' });
  }

  /** What is empty, or as usual, is not kept. */
  function changed(settings, { name, default: usual }, value) {
    const others = Object.fromEntries(Object.entries(settings).filter(([other]) => other !== name));
    return [false, '', usual].includes(value) ? others : { ...others, [name]: value };
  }

  function elementPanel({ element: tag }, setAttributes) {
    const titles = Object.fromEntries(elements.map((one) => [one.tag, one.title]));
    const choose = (chosen) => setAttributes({ element: chosen, settings: {} });
    const select = { ...control, label: texts.element, value: tag, options: options(titles), onChange: choose };
    return el(PanelBody, { title: texts.element }, el(SelectControl, select));
  }

  function fallbackPanel({ fallbackText, fallbackUrl }, setAttributes) {
    const field = (label, value, name) =>
      el(TextControl, { ...control, label, value, onChange: (text) => setAttributes({ [name]: text }) });
    return el(
      PanelBody,
      { title: texts.fallback },
      el('p', null, texts.fallbackHelp),
      field(texts.fallbackText, fallbackText, 'fallbackText'),
      field(texts.fallbackUrl, fallbackUrl, 'fallbackUrl'),
    );
  }

  function settingsPanel({ element: tag, settings }, setAttributes) {
    const { fields } = find(tag);
    const set = (field) => (value) => setAttributes({ settings: changed(settings, field, value) });
    const controls = fields.map((field) => fieldControl(field, settings[field.name], set(field)));
    return fields.length > 0 && el(PanelBody, { title: texts.settings }, controls);
  }

  /** What stands in the text while it is written: the element's name, its tag, and what shows without JavaScript. */
  function card({ element: tag, settings, fallbackText, fallbackUrl }) {
    const attributes = Object.entries(settings).map(([name, value]) => (value === true ? name : `${name}="${value}"`));
    const code = el('code', null, `<${[tag, ...attributes].join(' ')}>`);
    const without = el('p', null, `${texts.fallback}: ${fallbackText} (${fallbackUrl})`);
    const nothing = el(Notice, { status: 'warning', isDismissible: false }, texts.noFallback);
    const about = { icon: 'id-alt', label: find(tag).title, instructions: code, isColumnLayout: true };
    return el(Placeholder, about, fallbackText && fallbackUrl ? without : nothing);
  }

  function Edit({ attributes, setAttributes }) {
    const panels = [elementPanel, settingsPanel, fallbackPanel].map((panel) => panel(attributes, setAttributes));
    return el(Fragment, null, el(InspectorControls, null, ...panels), el('div', useBlockProps(), card(attributes)));
  }

  const variation = ({ tag, title }) => ({
    name: tag,
    title,
    attributes: { element: tag, settings: {} },
    isActive: ['element'],
    isDefault: tag === 'me-eservice-catalog',
  });

  blocks.registerBlockType('me-widgets/element', {
    icon: 'id-alt',
    edit: Edit,
    save: () => null,
    variations: elements.map(variation),
  });
})(window.wp);
