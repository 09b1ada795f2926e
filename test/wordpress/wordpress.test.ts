/** The plugin as it is built, in a WordPress of its own, in Chromium, against the running backend. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { chromium, type Browser, type Page } from 'playwright-core';
import { persons } from '../../mock-server/demo/identity-provider/persons.ts';
import packageJson from '../../package.json' with { type: 'json' };
import { chromium as chromiumPath, chromiumFlags } from '../../scripts/chromium.ts';
import { drop } from '../e2e/signal-files.ts';
import { logIn, startDemo } from '../e2e/support.ts';
import { startSite, type Site } from './site.ts';

const signal = `<?xml version="1.0" encoding="UTF-8"?>
<signal xmlns="urn:x-mina-engagemang:signal:1" id="wp-1" organisation="2120009903" time="${new Date().toISOString()}">
  <event>
    <case number="BYGG 2026-17" title="Altan på Björken 4"/>
    <recipients><recipient kind="personal-number">${persons.get('anna')?.personalNumber}</recipient></recipients>
    <status kind="decided">Beslutat</status>
    <heading>Beslut om bygglov</heading>
    <text>Du har fått bygglov.</text>
  </event>
</signal>`;

const loader = `/wp-content/plugins/me-widgets/widgets/${packageJson.version}/loader.js`;

let site: Site;
let portal: string;
let browser: Browser;
const undo: (() => Promise<unknown>)[] = [];

before(async () => {
  const demo = await startDemo();
  undo.push(demo.stop);
  portal = demo.settings.addresses['portal-1'];
  await drop(demo.settings.dataDir, 'wp-1', signal);
  site = await startSite(portal);
  undo.push(site.stop);
  // The portal's origin, its login and its cookie; but WordPress answers, as it would behind the portal's web server.
  const rules = `--host-resolver-rules=MAP ${new URL(portal).host} 127.0.0.1:${site.port}`;
  browser = await chromium.launch({ executablePath: chromiumPath(), args: [...chromiumFlags, rules] });
  undo.push(() => browser.close());
  console.log(`WordPress ${site.version}`);
});

after(async () => {
  for (const step of undo.toReversed()) await step();
});

const open = async (): Promise<Page> => (await browser.newContext({ locale: 'sv-SE' })).newPage();

/** A page of the site, saved by one of its users as the editor saves it: what they may not write is taken away. */
async function savedBy(user: 'admin' | 'author', name: string, content: string): Promise<string> {
  const post = { post_type: 'page', post_status: 'publish', post_title: name, post_name: name };
  const fields = Object.entries(post).map(([field, value]) => `'${field}' => '${value}'`);
  const text = Buffer.from(content).toString('base64');
  await site.php(`
    wp_set_current_user( get_user_by( 'login', '${user}' )->ID );
    kses_init();
    wp_insert_post( array( ${fields.join(', ')}, 'post_content' => wp_slash( base64_decode( '${text}' ) ) ) );`);
  return `${portal}/${name}/`;
}

const block = (attributes: object) => `<!-- wp:me-widgets/element ${JSON.stringify(attributes)} /-->`;

const catalogue = block({
  element: 'me-eservice-catalog',
  settings: { topic: 'build-and-live', 'page-size': '5' },
  fallbackText: 'Alla e-tjänster',
  fallbackUrl: '/e-tjanster',
});

test('a block: the catalogue in the look of the theme, by one script under its version', async () => {
  const address = await savedBy('author', 'bygga', catalogue);
  const page = await open();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(address);
  await page.getByRole('link', { name: 'Ansök om bygglov' }).waitFor();
  assert.equal(asked.filter((path) => path.endsWith('loader.js')).join(), loader);
  assert.ok(await page.locator('head link#me-widgets-css').count(), 'the look is there from the beginning');
  const [accent, primary] = await page.locator('me-eservice-catalog').evaluate((element) => {
    const styles = getComputedStyle(element);
    return ['--me-color-accent', '--wp--preset--color--primary'].map((name) => styles.getPropertyValue(name));
  });
  assert.ok(primary);
  assert.equal(accent, primary);
});

test('a block without JavaScript: its link; and a page without an element loads nothing of ours', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(await savedBy('author', 'utan-javascript', catalogue));
  assert.equal(await page.getByRole('link', { name: 'Alla e-tjänster' }).getAttribute('href'), '/e-tjanster');
  await page.goto(await savedBy('author', 'om-oss', '<!-- wp:paragraph --><p>Om oss.</p><!-- /wp:paragraph -->'));
  assert.doesNotMatch(await page.content(), /me-widgets/);
});

test('a shortcode: a way to log in, and then the cases', async () => {
  const address = await savedBy(
    'author',
    'mina-sidor',
    `<!-- wp:shortcode -->[me-case-list case-href="/arende/?me-case={id}" heading-level="3" onclick="alert(1)" page-size="many"]<a href="/me/login?return_to=/mina-sidor/">Logga in</a>[/me-case-list]<!-- /wp:shortcode -->`,
  );
  const page = await open();
  await page.goto(address);
  await page.locator('me-case-list').getByRole('link', { name: 'Logga in' }).waitFor();
  await logIn(page, portal, 'anna', '/mina-sidor/');
  const link = page.getByRole('link', { name: 'Altan på Björken 4' });
  await link.waitFor();
  assert.match((await link.getAttribute('href')) ?? '', /^\/arende\/\?me-case=/);
  const attributes = await page.locator('me-case-list').evaluate((element) => element.getAttributeNames());
  assert.deepEqual(attributes.toSorted(), ['case-href', 'endpoint', 'heading-level']);
});

test('who may not write any HTML may write the tags, and places that stand for them, and nothing that runs', async () => {
  const tag =
    '<me-eservice-catalog page-size="5" onclick="alert(1)"><a href="/e-tjanster">Alla</a></me-eservice-catalog>';
  const place = '<div data-me-widget="me-login"><a href="/me/login">Logga in</a></div>';
  const page = await open();
  await page.goto(
    await savedBy('author', 'taggar', `<!-- wp:html -->${tag}${place}<script>alert(1)</script><!-- /wp:html -->`),
  );
  await page.getByRole('link', { name: 'Ansök om bygglov' }).waitFor();
  await page.locator('[data-me-widget] me-login').getByRole('link', { name: 'Logga in' }).waitFor();
  assert.doesNotMatch(await page.content(), /onclick|<script>alert/);
});

/** Logs in to WordPress itself. Once in a long while nothing comes of its own page's button: then it is pressed once more, in the page anew. */
async function asAdministrator(): Promise<Page> {
  const page = await open();
  const logIn = async () => {
    await page.goto(`${portal}/wp-login.php`);
    await page.locator('#user_login').fill('admin');
    await page.locator('#user_pass').fill('admin');
    await page.locator('#wp-submit').click();
    await page.waitForURL(/wp-admin/);
  };
  await logIn().catch(logIn);
  return page;
}

test('the block editor, by keyboard: the block is inserted, set, saved and shown', async () => {
  const page = await asAdministrator();
  await page.goto(`${portal}/wp-admin/post-new.php?post_type=page`);
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.editor-post-title__input:focus').waitFor();
  await page.keyboard.type('Mina ärenden');
  await page.keyboard.press('Enter');
  await page.locator('.block-editor-rich-text__editable:focus').waitFor();
  await page.keyboard.type('/Ärenden');
  // Its icon is a letter of a font, and part of its name.
  await page.getByRole('option', { name: /Ärenden$/ }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('<me-case-list>').waitFor();
  await page.getByRole('combobox', { name: 'Vad som visas' }).selectOption({ label: 'Dokument i alla ärenden' });
  await page.getByLabel('Länkens text').fill('Logga in');
  await page.getByLabel('Länkens adress').fill('/me/login');
  await page.getByText('<me-case-list show="documents">').waitFor();
  await page.keyboard.press('Control+S');
  await page.getByText('Draft saved').first().waitFor();
  const id = new URL(page.url()).searchParams.get('post');
  assert.equal(
    await site.php(`echo get_post( ${id} )->post_content;`),
    block({
      element: 'me-case-list',
      settings: { show: 'documents' },
      fallbackText: 'Logga in',
      fallbackUrl: '/me/login',
    }),
  );
  await page.goto(`${portal}/?page_id=${id}&preview=true`);
  await page.locator('me-case-list[show=documents]').getByRole('link', { name: 'Logga in' }).waitFor();
});

test('the settings: what would not work is refused with the reason, and what would is used', async () => {
  const page = await asAdministrator();
  const settings = `${portal}/wp-admin/options-general.php?page=me-widgets`;
  const gateway = page.getByLabel('Gatewayens sökväg');
  const save = async (path: string) => {
    await page.goto(settings);
    await gateway.fill(path);
    // WordPress takes "settings-updated" out of the address as soon as the page has come: that it comes is what is waited for.
    await Promise.all([page.waitForEvent('load'), page.locator('#submit').click()]);
  };
  await save('//evil.example/me');
  await page.getByText('den börjar med ett snedstreck').waitFor();
  assert.equal(await gateway.inputValue(), '/me');
  await save('/egen/me/');
  assert.equal(await gateway.inputValue(), '/egen/me');
  assert.match(await site.php(`echo do_shortcode( '[me-login]' );`), /^<me-login endpoint="\/egen\/me"><\/me-login>$/);
  await save('/me');
});

test('PHP has nothing to complain of in the plugin', () => {
  const ours = site
    .complaints()
    .split('\n')
    .filter((line) => line.includes('me-widgets'));
  assert.deepEqual(ours, []);
});
