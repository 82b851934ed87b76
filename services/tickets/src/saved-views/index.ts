export { SavedView } from './saved-view.ts';
export { savedViewHistory } from './saved-view.privacy.ts';
export { savedViewOutcome, SavedViewResolver } from './saved-views.resolver.ts';
