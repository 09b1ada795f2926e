import { Component, signal } from '@angular/core';
import { bootstrapApplication } from '@angular/platform-browser';
import { ME_WIDGETS } from 'me-widgets/angular';
import 'me-widgets/elements/eservice-catalog.js';
import 'me-widgets/elements/portal.js';

@Component({
  selector: '#app',
  imports: [ME_WIDGETS],
  template: `
    <me-portal endpoint="/egen/me">
      <me-eservice-catalog [page-size]="5" no-filters (me-eservice-select)="keep($event)" />
      <output>{{ chosen() }}</output>
    </me-portal>
  `,
})
class Page {
  protected readonly chosen = signal('');

  protected keep(event: GlobalEventHandlersEventMap['me-eservice-select']): void {
    event.preventDefault();
    this.chosen.set(event.eserviceId);
  }
}

await bootstrapApplication(Page);
