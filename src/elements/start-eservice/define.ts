import { define } from '../../ui/define.ts';
import { MeStartEservice } from './start-eservice.ts';

define('me-start-eservice', MeStartEservice);

export { MeStartEservice };
