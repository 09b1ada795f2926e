import { define } from '../../ui/define.ts';
import { MeNotices } from './notices.ts';

define('me-notices', MeNotices);

export { MeNotices };
