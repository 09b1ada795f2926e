import { define } from '../../ui/define.ts';
import { MeCaseList } from './case-list.ts';

define('me-case-list', MeCaseList);

export { MeCaseList };
