import { defineConfig } from 'astro/config';
import { useProgram } from './src/package/use-program.ts';

// Schemas are made with the fields of the program, and most of what follows is made from schemas.
await useProgram();
const { configure } = await import('./src/integrations/configure.ts');

export default defineConfig(configure());
