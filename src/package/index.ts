export type { Journey } from '../domain/journey.ts';
export {
	definePlugin,
	defineProgram,
	type OwnCheck,
	type OwnExport,
	type OwnProblem,
	type Plugin,
	type PluginTools,
	type ProgramConfig,
} from './define.ts';
export { field, type OwnField } from './field.ts';
