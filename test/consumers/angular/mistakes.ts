import { Component } from '@angular/core';
import { ME_WIDGETS } from 'me-widgets/angular';

/** Each line but the first is wrong in one way, which strict templates are to find. */
@Component({
  selector: 'app-mistakes',
  imports: [ME_WIDGETS],
  template: `
    <me-case-list page-size="5" [heading-level]="3" show="tasks" (me-case-select)="keep($event.caseId)" />
    <me-case-list show="everything" />
    <me-case-list page-size="many" />
    <me-case-list [page-sise]="5" />
    <me-case-list (me-case-select)="keep($event.nothing)" />
    <me-case-lst />
  `,
})
export class Mistakes {
  protected keep(caseId: string): void {
    console.log(caseId);
  }
}
