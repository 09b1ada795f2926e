import 'reflect-metadata';
import { after, afterEach, before } from 'node:test';
import { X509CertificateGenerator } from '@peculiar/x509';
import { exportPKCS8, exportSPKI, generateKeyPair } from 'jose';
import { createGateway, type GatewayOptions } from '../../mock-server/gateway/gateway.ts';
import { Browser } from './browser.ts';
import { openProvider } from './identity-provider.ts';

export const portal = 'https://localhost:8400';
export const me = 'https://me.example:8443';
export const cookie = '__Host-me-8400';
export const eserviceId = '0b6c7f9e-58c0-5c4e-9a51-6f1d2f0f3a77';

/** A time that passes when it is told to. It begins now: the provider's tokens are of this time. */
export class Clock {
  #now = Date.now();

  readonly read = (): Date => new Date(this.#now);

  pass(seconds: number): void {
    this.#now += seconds * 1000;
  }
}

/** ME as the gateway sees it: remembers what was asked, and answers what it is told to. */
export class FakeMe {
  readonly requests: Request[] = [];
  answer: (request: Request) => Response | Promise<Response> = () => Response.json({});

  readonly call = async (request: Request): Promise<Response> => {
    this.requests.push(request.clone());
    return this.answer(request);
  };

  get last(): Request {
    const request = this.requests.at(-1);
    if (!request) throw new Error('ME was asked nothing.');
    return request;
  }
}

export async function keyPair(alg = 'ES256') {
  const keys = await generateKeyPair(alg, { extractable: true });
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=portal-1',
    keys: await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']),
    signingAlgorithm: algorithm,
  });
  return {
    certificate: certificate.toString('pem'),
    privateKey: await exportPKCS8(keys.privateKey),
    publicKey: await exportSPKI(keys.publicKey),
  };
}

/** A portal with its gateway, a provider to log in at, and ME. Ends with `close`. */
export async function openWorld(change: Partial<GatewayOptions> = {}) {
  const provider = await openProvider();
  const fakeMe = new FakeMe();
  const clock = new Clock();
  const keys = await keyPair();
  const options: GatewayOptions = {
    url: portal,
    me,
    party: 'portal-1',
    certificate: keys.certificate,
    privateKey: keys.privateKey,
    callMe: fakeMe.call,
    login: { issuer: provider.issuer, clientId: 'portal-1', clientSecret: 'secret' },
    clock: clock.read,
    ...change,
  };
  const gateway = createGateway(options);
  const browser = () => new Browser(gateway, portal);
  return { provider, fakeMe, clock, keys, options, gateway, browser, close: () => provider.close() };
}

export type World = Awaited<ReturnType<typeof openWorld>>;

/** Gives, for all tests of a suite, a world with a citizen who is logged in. What ME was asked in one test is forgotten in the next. */
export function loggedIn(use: (world: World, citizen: Browser) => void): void {
  let world: World;
  before(async () => {
    world = await openWorld();
    const citizen = world.browser();
    await citizen.logIn();
    use(world, citizen);
  });
  afterEach(() => {
    world.fakeMe.requests.length = 0;
  });
  after(() => world.close());
}
