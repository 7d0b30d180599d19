import { showPage } from '../../components/show-page';
import { WELCOME } from '../../components/words/welcome';
import { WelcomeApp } from './welcome-app';

showPage(WELCOME.windowTitle, <WelcomeApp />);
