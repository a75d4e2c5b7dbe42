import process from 'node:process';
import { splitAddress } from '../host/split-address.ts';

process.stdout.write(splitAddress(process.argv[2] ?? ''));
