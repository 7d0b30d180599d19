import { showPage } from '../../components/show-page';
import { COMMON } from '../../components/words/common';
import { PopupApp } from './popup-app';

showPage(COMMON.winnow, <PopupApp />);
