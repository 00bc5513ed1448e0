// The colours are those of DOT, which are made for white paper; on dark paper their lightness is turned around.

const channels = (colour) => [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
const hex = (channel) => Math.round(255 * Math.min(1, Math.max(0, channel))).toString(16).padStart(2, '0');

/** The same hue with another lightness, 0 to 1. */
function withLightness(colour, lightness) {
  const rgb = channels(colour);
  const [least, most] = [Math.min(...rgb), Math.max(...rgb)];
  const old = (least + most) / 2;
  const grey = most === least;
  const saturation = grey ? 0 : (most - least) / (1 - Math.abs(2 * old - 1));
  const reach = saturation * (1 - Math.abs(2 * lightness - 1));
  return `#${rgb.map((c) => hex(grey ? lightness : lightness + ((c - old) / (most - least)) * reach)).join('')}`;
}

function lightness(colour) {
  const rgb = channels(colour);
  return (Math.min(...rgb) + Math.max(...rgb)) / 2;
}

/** Of a line or border. */
export const stroke = (colour, dark) => (dark ? withLightness(colour, Math.min(0.78, 1.02 - lightness(colour) * 0.95)) : colour);

/** Of an area. */
export const area = (colour, dark) => (dark ? withLightness(colour, 0.1 + 0.16 * lightness(colour)) : colour);

/** What stands around the picture. */
export const paper = (dark) => (dark
  ? { back: '#14171b', ink: '#e9e6df', faint: '#8b9099', accent: '#ffd166' }
  : { back: '#fbfaf6', ink: '#1f2328', faint: '#6a6f76', accent: '#0067a3' });
