import { define } from '../../ui/define.ts';
import { MeEserviceCatalog } from './eservice-catalog.ts';

define('me-eservice-catalog', MeEserviceCatalog);

export { MeEserviceCatalog };
