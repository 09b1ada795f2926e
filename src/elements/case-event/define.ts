import '../message-form/define.ts';
import { define } from '../../ui/define.ts';
import { MeCaseEvent } from './case-event.ts';

define('me-case-event', MeCaseEvent);

export { MeCaseEvent };
