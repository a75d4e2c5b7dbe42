import { readFileSync } from 'node:fs';
import process from 'node:process';
import { writeCodeQuality } from '../check/report/format-gitlab.ts';
import type { JsonReport } from '../check/report/format-json.ts';

// Turns what “npm run check -- --format json” printed into GitLab’s report of code quality.
const report = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as JsonReport;
process.stdout.write(writeCodeQuality(report));
