import { element } from './dom.js';

/** The address as a browser would open it, when it is one of the web; null for all else ("javascript:...", none). */
export function webAddress(text) {
  if (!/^https?:\/\//i.test(text ?? '')) return null;
  try {
    const { protocol, href } = new URL(text);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}

/** The name of an article: a link when it has an address on the web. */
export function articleName({ title, name, url }) {
  const text = title || name || 'untitled';
  const href = webAddress(url);
  return href === null
    ? element('cite', { dir: 'auto', text })
    : element('cite', { dir: 'auto' }, element('a', { href, target: '_blank', rel: 'noopener noreferrer', text }));
}
