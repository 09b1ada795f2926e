import { define } from '../../ui/define.ts';
import { MeLogin } from './login.ts';

define('me-login', MeLogin);

export { MeLogin };
