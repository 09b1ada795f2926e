import { messageStyles } from '../../ui/case/message.styles.ts';
import { eventStyles } from '../../ui/case/styles.ts';
import { alert } from '../../ui/styles/alert.ts';
import { base } from '../../ui/styles/base.ts';
import { button } from '../../ui/styles/button.ts';
import { list } from '../../ui/styles/list.ts';
import { row } from '../../ui/styles/row.ts';
import { tag } from '../../ui/styles/tag.ts';
import { toCome } from '../../ui/styles/to-come.ts';

export const styles = [base, button, alert, list, row, toCome, tag, messageStyles, eventStyles];
