import { byId } from './dom.js';

// Light or dark: as the system says, until the reader switches.

const system = matchMedia('(prefers-color-scheme: dark)');

/** Calls `changed(dark)` now and at each change. */
export function followTheme(changed) {
  const control = byId('theme');
  let chosen = null;
  const apply = () => {
    const dark = chosen ?? system.matches;
    document.documentElement.dataset.theme = dark ? 'dark' : 'light';
    control.textContent = dark ? 'Light' : 'Dark';
    control.setAttribute('aria-label', `Switch to ${dark ? 'light' : 'dark'} colours`);
    changed(dark);
  };
  control.addEventListener('click', () => {
    chosen = !(chosen ?? system.matches);
    apply();
  });
  system.addEventListener('change', apply);
  apply();
}
