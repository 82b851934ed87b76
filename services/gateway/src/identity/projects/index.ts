export { isOff, projectsOff, switchesById } from './projectSwitch.queries.ts';
export { projectSwitchType } from './projectSwitch.graphql.ts';
export { ProjectSwitchResolver } from './projectSwitch.resolver.ts';
export { ProjectSwitch } from './projectSwitch.ts';
