import { area, paper, stroke } from './colours.js';
import { nodeSize } from './layout.js';
import { corners } from './shapes.js';

// How Cytoscape.js draws: one class of elements for each class of nodes ("c3") and each status ("s3").

const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif';

const general = ({ back, ink, faint, accent }) => [
  { selector: 'core', style: { 'active-bg-opacity': 0.08, 'active-bg-color': ink, 'selection-box-opacity': 0 } },
  { selector: 'node', style: {
    label: 'data(label)', 'font-family': font, 'font-size': 'data(font)', 'min-zoomed-font-size': 7.5, color: ink,
    'text-valign': 'bottom', 'text-margin-y': 4, 'text-wrap': 'wrap', 'text-max-width': 130,
    'text-outline-color': back, 'text-outline-width': 2.5, 'text-outline-opacity': 0.9,
    shape: 'polygon', width: 'data(size)', height: 'data(size)', 'border-width': 2, 'overlay-opacity': 0,
  } },
  { selector: 'edge', style: {
    width: 1.4, 'curve-style': 'bezier', 'control-point-step-size': 34,
    opacity: 0.8, 'overlay-opacity': 0, 'arrow-scale': 0.9, 'target-arrow-shape': 'triangle',
    'font-family': font, 'font-size': 10, 'min-zoomed-font-size': 9.5, color: faint,
    'text-rotation': 'autorotate', 'text-background-color': back, 'text-background-opacity': 0.88,
    'text-background-padding': 2, 'text-background-shape': 'roundrectangle',
    'loop-direction': '-45deg', 'loop-sweep': '50deg',
  } },
  { selector: 'edge.symmetric', style: { 'target-arrow-shape': 'none' } },
  { selector: 'edge.many', style: { width: 'data(width)', label: 'data(count)', 'font-size': 12, 'font-weight': 'bold', 'min-zoomed-font-size': 7 } },
  { selector: 'node.unnamed', style: { 'border-style': 'dashed' } },
  { selector: '.gone', style: { display: 'none' } },
  { selector: 'node.dim', style: { opacity: 0.42, 'text-opacity': 0.6 } },
  { selector: 'edge.dim', style: { opacity: 0.22, label: '' } },
  { selector: 'node.near', style: { 'z-index': 5, 'min-zoomed-font-size': 0 } },
  { selector: 'edge.near', style: { opacity: 1, label: 'data(label)', 'font-size': 11, 'font-weight': 'normal', 'min-zoomed-font-size': 7, 'z-index': 4, color: ink } },
  { selector: 'node.chosen', style: {
    'border-width': 4, 'border-color': accent, 'font-weight': 'bold', 'z-index': 9, 'min-zoomed-font-size': 0,
    'underlay-color': accent, 'underlay-opacity': 0.25, 'underlay-padding': 7, 'underlay-shape': 'ellipse' } },
  { selector: 'edge.chosen', style: {
       opacity: 1, label: 'data(label)', 'min-zoomed-font-size': 0, 'z-index': 8, color: ink, 'font-weight': 'bold',
    'underlay-color': accent, 'underlay-opacity': 0.3, 'underlay-padding': 4 } },
];

const classRule = (dark) => (style, index) => ({
  selector: `node.c${index}`,
  style: {
    'background-color': area(style.fill, dark),
    'border-color': stroke(style.border, dark),
    'border-style': style.borders > 1 ? 'double' : 'solid',
    'border-width': style.borders > 1 ? 5 : 2,
    ...(style.shape === 'ellipse' ? { shape: 'ellipse' } : { 'shape-polygon-points': corners(style).flat() }),
  },
});

const statusRule = (dark) => ({ line, colour }, index) => ({
  selector: `edge.s${index}`,
  style: {
    'line-style': line,
    'line-dash-pattern': [7, 4],
    'line-color': stroke(colour, dark),
    'target-arrow-color': stroke(colour, dark),
  },
});

/** The stylesheet. */
export function pictureStyle(model, dark) {
  const [core, base, edges, ...special] = general(paper(dark));
  return [core, base, edges, ...model.classes.map(classRule(dark)), ...model.statuses.map(statusRule(dark)), ...special];
}

/** What elements have of their own. */
export const nodeFont = (neighbours) => Math.round(12 + 1.8 * Math.sqrt(Math.min(neighbours, 100)));
export { nodeSize };
export const edgeWidth = (count) => 1.4 + 0.8 * Math.log2(count);
