import { define } from '../../ui/define.ts';
import { MeProfile } from './profile.ts';

define('me-profile', MeProfile);

export { MeProfile };
