// Puts page.html, style.css, src/ and the libraries together into dist/page.html, which the C++ build compiles in.
//
//   npm ci --ignore-scripts && npm run bundle [-- FILE]
//
// The same sources give the same bytes.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, transform } from 'esbuild';

const here = dirname(fileURLToPath(import.meta.url));
const read = (name) => readFileSync(join(here, name), 'utf8');

/** The libraries that the bundle holds, with all that their licences ask for. */
function licences(inputs) {
  const names = new Set(inputs.map((path) => path.match(/node_modules\/([^/]+)\//)?.[1]).filter(Boolean));
  return [...names].sort().map((name) => {
    const { version } = JSON.parse(read(`node_modules/${name}/package.json`));
    return `${name} ${version}\n\n${read(`node_modules/${name}/LICENSE`).trim()}\n`;
  }).join('\n');
}

async function script() {
  const result = await build({
    absWorkingDir: here,
    entryPoints: ['src/main.js'],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'inline',
    metafile: true,
    write: false,
  });
  const banner = `/*!\n${licences(Object.keys(result.metafile.inputs))}*/\n`;
  return banner + result.outputFiles[0].text;
}

async function style() {
  return (await transform(read('style.css'), { loader: 'css', minify: true, target: 'es2022' })).code;
}

const hash = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** Nothing is loaded from anywhere, no form sent; only this script and this style run, and no text becomes markup. */
function policy(parts) {
  return [
    "default-src 'none'", 'img-src data:', `script-src ${hash(parts.script)}`, `style-src ${hash(parts.style)}`,
    "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", "trusted-types 'none'",
  ].join('; ');
}

function check(parts) {
  for (const [name, text] of Object.entries(parts)) {
    if (/<\/script|<\/style|<!--|@@(title|graph)@@/i.test(text)) throw new Error(`the ${name} holds what would end it early`);
  }
}

const parts = { script: await script(), style: await style() };
check(parts);
const page = read('page.html').replace(/@@(\w+)@@/g, (marker, name) => ({ ...parts, policy: policy(parts) })[name] ?? marker);
const path = process.argv[2] ?? join(here, 'dist/page.html');
mkdirSync(dirname(path), { recursive: true });
writeFileSync(path, page);
