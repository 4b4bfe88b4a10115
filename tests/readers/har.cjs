// SPDX-License-Identifier: MIT
// node har.cjs NODE_MODULES FILE: validates the file against the schema of HAR 1.2 and prints how many exchanges it holds.
const { readFileSync } = require("node:fs");
const [modules, file] = process.argv.slice(2);
const validate = require(modules + "/har-validator/lib/promise");

const archive = JSON.parse(readFileSync(file, "utf8"));
validate.har(archive).then(
    () => console.log(`${archive.log.entries.length} exchanges`),
    error => {
        console.error(error.errors ?? error);
        process.exitCode = 1;
    });
