import { button, byId, element } from './dom.js';

// The panel of facts: one view at a time, with a way back to the one before.

export class Facts {
  /** `closed()` is called when the reader closes it. */
  constructor(closed) {
    this.panel = byId('facts');
    this.closed = closed;
    this.views = [];
  }

  get open() {
    return !this.panel.hidden;
  }

  /** `make()` gives {title, body}; `mark(fresh)` shows it in the picture. */
  show(view) {
    if (!this.panel.contains(document.activeElement)) this.opener = document.activeElement;
    this.views.push(view);
    this.draw(true);
  }

  back() {
    this.views.pop();
    this.draw(true);
  }

  /** Again, for filters that have changed. */
  refresh() {
    if (this.open) this.draw(false);
  }

  close() {
    this.views = [];
    this.panel.hidden = true;
    this.panel.replaceChildren();
    this.closed();
    this.opener?.focus?.();
  }

  draw(fresh) {
    const view = this.views.at(-1);
    const { title, body } = view.make();
    const heading = element('h2', { tabindex: '-1', dir: 'auto', text: title });
    this.panel.replaceChildren(
      element('div', { class: 'buttons' },
        this.views.length > 1 ? button('← Back', () => this.back(), { class: 'quiet' }) : null,
        button('Close', () => this.close(), { class: 'quiet close' })),
      heading, ...body.flat().filter(Boolean));
    this.panel.hidden = false;
    if (fresh) this.panel.scrollTop = 0;
    view.mark(fresh);
    if (fresh) heading.focus({ preventScroll: true });
  }
}
