import '../message-form/define.ts';
import { define } from '../../ui/define.ts';
import { MeCase } from './case.ts';

define('me-case', MeCase);

export { MeCase };
