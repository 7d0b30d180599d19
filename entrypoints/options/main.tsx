import { showPage } from '../../components/show-page';
import { OPTIONS } from '../../components/words/options';
import { OptionsApp } from './options-app';

showPage(OPTIONS.windowTitle, <OptionsApp />);
