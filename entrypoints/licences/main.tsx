import works from 'virtual:licences';
import { LicencesPage } from '../../components/licences-page';
import { showPage } from '../../components/show-page';
import { LICENCES } from '../../components/words/licences';

showPage(LICENCES.heading, <LicencesPage works={works} />);
