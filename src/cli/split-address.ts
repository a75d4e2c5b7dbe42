import process from 'node:process';
import { splitAddress } from '../host/split-address.ts';
import { startTool } from './start-tool.ts';

await startTool(
	'split-address <address>',
	(address) => void process.stdout.write(splitAddress(address)),
);
