import { define } from '../../ui/define.ts';
import { MeContactPreferences } from './contact-preferences.ts';

define('me-contact-preferences', MeContactPreferences);

export { MeContactPreferences };
