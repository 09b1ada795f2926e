export { messagesAt, type KeptMessage } from './kept.ts';
export { removeMessages } from './remove.ts';
