import 'katex/dist/katex.min.css';
import { render } from 'preact';
import { DigestApp } from './digest-app';

const root = document.getElementById('app');
if (root) render(<DigestApp />, root);
