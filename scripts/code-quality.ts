import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { JsonReport } from '../src/collections/report/format-json.ts';
import { writeCodeQuality } from '../src/host/code-quality.ts';

// Turns what “npm run check -- --format json” printed into GitLab’s report of code quality.
const report = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as JsonReport;
process.stdout.write(writeCodeQuality(report));
