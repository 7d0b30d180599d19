import { BROWSER } from '../providers/presets';
import type { Provider } from '../providers/provider';
import { createBuiltInModel } from './built-in-model';
import type { CallModel } from './model-call';
import { callModel } from './model-client';

const callBuiltIn = createBuiltInModel();

/** Who carries a call to this provider. */
export function clientFor(provider: Pick<Provider, 'id'>): CallModel {
  return provider.id === BROWSER.id ? callBuiltIn : callModel;
}
