// SPDX-License-Identifier: MIT
// node mermaid.mjs NODE_MODULES FILE: reads the file with Mermaid's own parser and prints the type of diagram that it found.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, file] = process.argv.slice(2);
const { JSDOM } = createRequire(modules + "/")("jsdom");
const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
const { default: mermaid } = await import(pathToFileURL(modules + "/mermaid/dist/mermaid.core.mjs"));
const { diagramType } = await mermaid.parse(readFileSync(file, "utf8"));
console.log(diagramType);
