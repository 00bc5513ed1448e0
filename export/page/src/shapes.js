// The shapes of DOT, as polygons in a box from -1 to 1: the picture and the legend draw the same.

function regular(corners, turn = 0) {
  return Array.from({ length: corners }, (_, corner) => {
    const angle = (2 * Math.PI * (corner + turn)) / corners;
    return [Math.cos(angle), Math.sin(angle)];
  });
}

const box = [[-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]];

const polygons = {
  box,
  ellipse: regular(32),
  hexagon: regular(6),
  octagon: regular(8, 0.5),
  cylinder: [[-0.75, -0.8], [-0.4, -1], [0.4, -1], [0.75, -0.8], [0.75, 0.8], [0.4, 1], [-0.4, 1], [-0.75, 0.8]],
  component: [[-1, -0.7], [-0.6, -0.7], [-0.6, -0.95], [1, -0.95], [1, 0.95], [-0.6, 0.95], [-0.6, 0.7], [-1, 0.7],
    [-1, 0.2], [-0.6, 0.2], [-0.6, -0.2], [-1, -0.2]],
  cds: [[-1, -0.75], [0.5, -0.75], [1, 0], [0.5, 0.75], [-1, 0.75]],
  note: [[-0.85, -1], [0.3, -1], [0.85, -0.45], [0.85, 1], [-0.85, 1]],
  tab: [[-1, -0.95], [-0.1, -0.95], [-0.1, -0.6], [1, -0.6], [1, 0.9], [-1, 0.9]],
};
const diagonals = [[0, -1], [1, 0], [0, 1], [-1, 0]];
const rounded = [[-0.5, -0.9], [0.5, -0.9], [0.8, -0.8], [0.9, -0.5], [0.9, 0.5], [0.8, 0.8], [0.5, 0.9], [-0.5, 0.9],
  [-0.8, 0.8], [-0.9, 0.5], [-0.9, -0.5], [-0.8, -0.8]];

/** Corners [[x, y]] of the shape of a class. */
export function corners({ shape, style }) {
  if (style.includes('diagonals')) return diagonals;
  if (style.includes('rounded')) return rounded;
  return polygons[shape] ?? box;
}
