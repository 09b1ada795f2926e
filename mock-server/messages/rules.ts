export { messagesAt, type KeptMessage } from './kept.ts';
