import '../start-eservice/define.ts';
import { define } from '../../ui/define.ts';
import { MeEservice } from './eservice.ts';

define('me-eservice', MeEservice);

export { MeEservice };
