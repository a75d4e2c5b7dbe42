import process from 'node:process';
import { create } from '../creator/create.ts';
import { start } from './run-command.ts';

await start((args) => create(args, process, '.'), { program: false });
