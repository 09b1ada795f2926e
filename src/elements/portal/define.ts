import { define } from '../../ui/define.ts';
import { MePortal } from './portal.ts';

define('me-portal', MePortal);

export { MePortal };
