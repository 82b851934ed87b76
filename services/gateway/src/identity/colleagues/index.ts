export { ColleagueResolver, findColleague } from './colleague.resolver.ts';
