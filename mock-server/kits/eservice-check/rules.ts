import type { Rule } from '../check/report.ts';

/** What is looked at in an e-service, in the order that it happens. Each mend names the page that says more. */
export const rules = {
  'no-prefetch': {
    right: 'A browser that loads ahead, and a mail scanner that asks with HEAD, redeemed no ticket.',
    mend: 'Answer HEAD, and GET with Sec-Purpose: prefetch, without redeeming (docs/eservice.md, Redeem the ticket).',
  },
  redeems: {
    right: 'The ticket was redeemed when the citizen arrived.',
    mend: 'POST it to /eservice/v1/tickets/redeem at ME’s address, which is where the checker listens (docs/eservice.md, Redeem the ticket).',
  },
  'redeems-once': {
    right: 'Each ticket was redeemed once.',
    mend: 'Redeem on arrival only, and keep what you get in a session of your own: the second one is refused (docs/eservice.md, Redeem the ticket).',
  },
  certificate: {
    right: 'Every call to ME came with the e-service’s certificate.',
    mend: 'Call with the certificate that is registered at ME for the role eservice (docs/eservice.md, What you need).',
  },
  'checks-me': {
    right: 'It did not give a ticket to somebody who could not show that they are ME.',
    mend: 'Verify the server’s certificate against ME’s authority; never turn that off.',
  },
  'says-who': {
    right: 'The redemption said who is logged in here.',
    mend: 'Send citizen.personalNumber when you have a login of your own (docs/eservice.md, If you have a login of your own).',
  },
  'leaves-ticket': {
    right: 'The citizen stays at an address without the ticket.',
    mend: 'Answer the arriving request with 303 See Other to an address without it (docs/eservice.md, Then leave the ticket behind).',
  },
  'no-referrer': {
    right: 'The answer at the address with the ticket had Referrer-Policy: no-referrer.',
    mend: 'Send that header, or the ticket may follow to other sites (docs/eservice.md, Then leave the ticket behind).',
  },
  'no-store': {
    right: 'What is personal was answered with Cache-Control: no-store.',
    mend: 'Send that header with every personal page and with the redirect (docs/eservice.md, Then leave the ticket behind).',
  },
  'no-personal-number-in-address': {
    right: 'No address had a personal number in it.',
    mend: 'Keep it in the session on the server: addresses end up in logs and histories.',
  },
  'cookie-attributes': {
    right: 'Cookies can’t be read by scripts, nor follow from other sites’ forms.',
    mend: 'Set session cookies with HttpOnly and SameSite=Lax, and over https with Secure.',
  },
  title: {
    right: 'The page’s title names the e-service, and the page says its language.',
    mend: 'Put the e-service’s name into <title>, and lang into <html> (WCAG 2.4.2 and 3.1.1).',
  },
  prefilled: {
    right: 'What ME sent along of the citizen stood in the form.',
    mend: 'Fill in what the redemption gave, and ask only for the rest (docs/eservice.md, Prefill).',
  },
  'shows-request': {
    right: 'The page says what is asked for, in which case.',
    mend: 'Show the case’s number and request.text: the citizen has come to answer that (docs/eservice.md, Prefill).',
  },
  'uses-extra': {
    right: 'What the case system sent along was used.',
    mend: 'Read "extra" and fill in what it knows (docs/eservice.md, Prefill), or take "shows" out of the settings.',
  },
  'own-session': {
    right: 'Another browser at the same address saw nothing of the citizen.',
    mend: 'Bind what the ticket gave to a session cookie, not to the address.',
  },
  'survives-reload': {
    right: 'The form could be loaded again.',
    mend: 'Keep what the ticket gave in a session of your own for as long as the form is open.',
  },
  'way-back': {
    right: 'A link led back to the page that the citizen came from, from the form and from the receipt.',
    mend: 'Show a link to returnUrl on both (docs/eservice.md, Prefill).',
  },
  'explains-refusal': {
    right: 'A refused ticket was explained, with a way to start again.',
    mend: 'Say in plain words what has happened, and link to restartUrl where there is one (docs/eservice.md, When it is refused).',
  },
  'hands-in': {
    right: 'What was filled in came to ME under the submission’s id.',
    mend: 'POST it to /eservice/v1/submissions (docs/eservice.md, Hand in), and give fields that the checker can’t guess under "answers".',
  },
  'idempotency-key': {
    right: 'It was handed in with an Idempotency-Key.',
    mend: 'Make one for what this citizen hands in, and send it with every attempt (docs/eservice.md, Hand in).',
  },
  'same-key': {
    right: 'What was handed in again had the same Idempotency-Key.',
    mend: 'Make the key with the session, not with the attempt (docs/eservice.md, Hand in).',
  },
  'resumes-upload': {
    right: 'An upload that broke was gone on with where it had stopped.',
    mend: 'Ask with HEAD for Upload-Offset and send the rest (docs/eservice.md, Files).',
  },
  'file-bytes': {
    right: 'The file came to ME byte for byte.',
    mend: 'Send files as bytes, and wait until all has come before you hand in (docs/eservice.md, Files).',
  },
  'once-only': {
    right: 'Two clicks at once were one submission.',
    mend: 'Let the second click find what the first is doing: one key, one submission (docs/eservice.md, Hand in).',
  },
  receipt: {
    right: 'A receipt named the submission, at an address that can be loaded again.',
    mend: 'Answer the form with 303 to a page that shows the submission’s id and its steps (docs/eservice.md, The receipt).',
  },
  'tells-failure': {
    right: 'An error at ME was not shown as a success.',
    mend: 'Show the receipt only when ME has answered 201; else say that it has not been sent, and that nothing is lost (docs/eservice.md, Hand in).',
  },
  'keeps-answers': {
    right: 'What was filled in was still there after an error at ME.',
    mend: 'Show the form again with everything in it (docs/eservice.md, Hand in).',
  },
  'heeds-withdrawal': {
    right: 'A request that was withdrawn while the form was open was told as such.',
    mend: 'On request-withdrawn and request-closed, say so instead of a receipt (docs/eservice.md, When it is refused).',
  },
  'quiet-logs': {
    right: 'Neither ticket nor personal number stood in the logs.',
    mend: 'Leave queries out of access logs, also those of proxies, and log no bodies (docs/eservice.md, Then leave the ticket behind).',
  },
} as const satisfies Record<string, Rule>;

export type RuleName = keyof typeof rules;
