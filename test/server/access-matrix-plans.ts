/** How every operation is tried, and in which order. One that stands in the contract and not here fails the type check, and the matrix. */
import type { portalFiles } from '../../src/contract/portal-files.ts';
import type { portalService } from '../../src/contract/portal-service.ts';
import type { portalStreams } from '../../src/contract/portal-streams.ts';
import type { sessionOperations } from '../../src/contract/portal/session.ts';

/** What an operation is sent, where it has to be sent something. */
interface Sent {
  /** The action of the event that it is about. */
  action?: string;
  body?: object;
  /** The answer's status to a citizen for whom all is well. */
  status?: number;
}

export type Plan = Sent &
  (
    | /** About one of those: given to those who see it, unknown to everybody else. */ {
        one: 'cases' | 'events' | 'notices' | 'eservices';
      }
    | /** Holds all of what the citizen sees, and nothing else. */ { list: 'things' | 'eservices' }
    | /** The citizen’s own: shows nothing of another’s. */ { own: 'read' }
    | /** Changes the citizen’s own, and nothing of another’s. */ { own: 'changed' }
    | /** Opens by a secret that somebody was given: nobody has guessed it. */ { secret: true }
    | /** What it sends is looked at elsewhere. */ { stream: true }
  );

type Tried = Exclude<
  keyof (typeof portalService & typeof portalFiles & typeof portalStreams),
  keyof typeof sessionOperations
>;

export const plans = {
  listEservices: { list: 'eservices' },
  getEservice: { one: 'eservices' },
  getStart: { one: 'eservices' },
  createTicket: { one: 'eservices', body: { version: 1, lang: 'sv' } },

  getProfile: { own: 'read' },
  replaceProfile: { own: 'changed', body: { revision: 0, addresses: [], email: 'ada@example.se' } },

  getContacts: { own: 'read' },
  setPreferences: { own: 'changed', body: { revision: 0, language: 'sv', channels: [] } },
  setChannel: { own: 'changed', body: { address: 'ada@example.se' } },
  /** Another code so soon is refused. */
  sendCode: { own: 'changed', status: 429 },
  /** It is not the code. */
  verifyChannel: { own: 'changed', body: { code: '123456' }, status: 403 },
  cancelVerification: { own: 'changed' },
  removeChannel: { own: 'changed' },
  listSent: { list: 'things' },
  unsubscribe: { secret: true },

  listCases: { list: 'things' },
  getCase: { one: 'cases' },
  archiveCase: { one: 'cases' },
  restoreCase: { one: 'cases' },
  readEvent: { one: 'events' },
  getAttachment: { one: 'events', action: 'file' },
  getCasePdf: { one: 'cases' },
  getCaseZip: { one: 'cases' },
  listDocuments: { list: 'things' },

  listTasks: { list: 'things' },
  createSupplementTicket: { one: 'events', action: 'supplement', body: { lang: 'sv' } },
  getCalendar: { own: 'read' },
  createCalendar: { own: 'changed' },
  revokeCalendar: { own: 'changed' },
  openCalendar: { secret: true, body: { secret: 'a'.repeat(43) } },

  getMessages: { one: 'events', action: 'message' },
  sendMessage: { one: 'events', action: 'message', body: { text: 'När kommer beslutet?' } },

  getNews: { own: 'read' },
  listNotices: { list: 'things' },
  readNotice: { one: 'notices' },
  archiveNotice: { one: 'notices' },
  restoreNotice: { one: 'notices' },
  live: { stream: true },
} as const satisfies Record<Tried, Plan>;
