import 'katex/dist/katex.min.css';
import { showPage } from '../../components/show-page';
import { DIGEST } from '../../components/words/digest';
import { DigestApp } from './digest-app';

showPage(DIGEST.windowTitle, <DigestApp />);
