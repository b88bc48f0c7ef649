import { Injectable } from '@nestjs/common';
import { VisitorLimit } from '../site/visitor-limit.js';

/** Bounds tries to sign in from one place, apart from the answers to actions that come from there. */
@Injectable()
export class SignInLimit extends VisitorLimit {}
