import { define } from '../../ui/define.ts';
import { MeMessageForm } from './message-form.ts';

define('me-message-form', MeMessageForm);

export { MeMessageForm };
