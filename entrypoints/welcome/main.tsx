import { render } from 'preact';
import { WelcomeApp } from './welcome-app';

const root = document.getElementById('app');
if (root) render(<WelcomeApp />, root);
