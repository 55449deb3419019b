/* eslint-disable */
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
export type Maybe<T> = T | null;
export type InputMaybe<T> = T | null | undefined;
export type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type MakeOptional<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]?: Maybe<T[SubKey]> };
export type MakeMaybe<T, K extends keyof T> = Omit<T, K> & { [SubKey in K]: Maybe<T[SubKey]> };
export type MakeEmpty<T extends { [key: string]: unknown }, K extends keyof T> = { [_ in K]?: never };
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A whole number of up to 64 bits, as a string, because JavaScript's numbers are exact to 53 bits only. */
  BigInt: { input: string; output: string; }
  /** A calendar date, ISO 8601, such as "2026-03-31". */
  Date: { input: string; output: string; }
  /** A date and time, ISO 8601. With a time zone, answers are in UTC and input may have any offset. */
  DateTime: { input: string; output: string; }
  /** An exact decimal number, as a string such as "12.50". */
  Decimal: { input: string; output: string; }
  /** Any JSON value, as it is: not a string that holds JSON. */
  JSON: { input: unknown; output: unknown; }
  /** A UUID in the hyphenated form, lower case. */
  UUID: { input: string; output: string; }
};

/** Conditions on a BigInt; all that are given must hold. */
export type BigIntFilter = {
  /** Equal to the value. */
  eq?: InputMaybe<Scalars['BigInt']['input']>;
  /** Greater than the value. */
  gt?: InputMaybe<Scalars['BigInt']['input']>;
  /** Greater than the value, or equal to it. */
  gte?: InputMaybe<Scalars['BigInt']['input']>;
  /** One of the values; an empty list matches no row. */
  in?: InputMaybe<Array<Scalars['BigInt']['input']>>;
  /** Not equal to the value; a row whose value is null matches. */
  isDistinctFrom?: InputMaybe<Scalars['BigInt']['input']>;
  /** true: there is no value; false: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than the value. */
  lt?: InputMaybe<Scalars['BigInt']['input']>;
  /** Less than the value, or equal to it. */
  lte?: InputMaybe<Scalars['BigInt']['input']>;
  /** Not equal to the value; a row whose value is null does not match. */
  neq?: InputMaybe<Scalars['BigInt']['input']>;
  /** None of the values; an empty list matches every row. */
  notIn?: InputMaybe<Array<Scalars['BigInt']['input']>>;
};

/** Conditions on a Boolean; all that are given must hold. */
export type BooleanFilter = {
  /** Equal to the value. */
  eq?: InputMaybe<Scalars['Boolean']['input']>;
  /** One of the values; an empty list matches no row. */
  in?: InputMaybe<Array<Scalars['Boolean']['input']>>;
  /** Not equal to the value; a row whose value is null matches. */
  isDistinctFrom?: InputMaybe<Scalars['Boolean']['input']>;
  /** true: there is no value; false: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to the value; a row whose value is null does not match. */
  neq?: InputMaybe<Scalars['Boolean']['input']>;
  /** None of the values; an empty list matches every row. */
  notIn?: InputMaybe<Array<Scalars['Boolean']['input']>>;
};

/** A kind of goods, in a tree from the general to the particular. */
export type Category = Node & {
  __typename?: 'Category';
  /** The more particular categories; they move to the top of the tree when this one is deleted. */
  children: CategoryConnection;
  /** The node id: global, readable, and stable as long as the key is. */
  id: Scalars['ID']['output'];
  /** Items of exactly this category, not of its children. */
  items: ItemConnection;
  /** Name of the category, unique in the whole tree. */
  name: Scalars['String']['output'];
  /** The more general category; null at the top of the tree. */
  parent?: Maybe<Category>;
  /** The more general category; null at the top of the tree. */
  parentId?: Maybe<Scalars['Int']['output']>;
  /** Number of the category. */
  pk: Scalars['Int']['output'];
};


/** A kind of goods, in a tree from the general to the particular. */
export type CategoryChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<CategoryColumn>>;
  filter?: InputMaybe<CategoryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CategoryOrderBy>>;
};


/** A kind of goods, in a tree from the general to the particular. */
export type CategoryItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<ItemColumn>>;
  filter?: InputMaybe<ItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItemOrderBy>>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** What many Category rows come to. */
export type CategoryAggregate = {
  __typename?: 'CategoryAggregate';
  /** The averages of the values; null where there is no value. */
  avg: CategoryAvg;
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: CategoryCountDistinct;
  /** The greatest values; null where there is no value. */
  max: CategoryMax;
  /** The least values; null where there is no value. */
  min: CategoryMin;
  /** The standard deviations of the values as a sample; null where there are less than two. */
  stddev: CategoryStddev;
  /** The sums of the values; null where there is no value. */
  sum: CategorySum;
  /** The variances of the values as a sample; null where there are less than two. */
  variance: CategoryVariance;
};

/** Conditions on what related Category rows come to; all that are given must hold. */
export type CategoryAggregateFilter = {
  /** Conditions on avg. */
  avg?: InputMaybe<CategoryMeanFilter>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<CategoryCountDistinctFilter>;
  /** Which related rows count; all when left out. */
  filter?: InputMaybe<CategoryFilter>;
  /** Conditions on max. */
  max?: InputMaybe<CategoryExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<CategoryExtremeFilter>;
  /** Conditions on stddev. */
  stddev?: InputMaybe<CategoryMeanFilter>;
  /** Conditions on sum. */
  sum?: InputMaybe<CategorySumFilter>;
  /** Conditions on variance. */
  variance?: InputMaybe<CategoryMeanFilter>;
};

/** What related Category rows come to, as a term of an order; give exactly one field. */
export type CategoryAggregateOrderBy =
  /** By avg. */
  { avg: CategoryNumberOrderBy; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** How many rows there are. */
  { avg?: never; count: OrderDirection; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By countDistinct. */
  { avg?: never; count?: never; countDistinct: CategoryValueOrderBy; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By max. */
  { avg?: never; count?: never; countDistinct?: never; max: CategoryExtremeOrderBy; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By min. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min: CategoryExtremeOrderBy; stddev?: never; sum?: never; variance?: never; }
  |  /** By stddev. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev: CategoryNumberOrderBy; sum?: never; variance?: never; }
  |  /** By sum. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum: CategoryNumberOrderBy; variance?: never; }
  |  /** By variance. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance: CategoryNumberOrderBy; };

/** The averages of the values; null where there is no value. Of Category. */
export type CategoryAvg = {
  __typename?: 'CategoryAvg';
  /** The more general category; null at the top of the tree. */
  parentId?: Maybe<Scalars['Float']['output']>;
  /** Number of the category. */
  pk?: Maybe<Scalars['Float']['output']>;
};

/** A column of Category. */
export type CategoryColumn =
  /** Name of the category, unique in the whole tree. */
  | 'NAME'
  /** The more general category; null at the top of the tree. */
  | 'PARENT_ID'
  /** Number of the category. */
  | 'PK';

/** A page of a list of Category. */
export type CategoryConnection = {
  __typename?: 'CategoryConnection';
  /** What all rows that match come to, whatever the page. Computed only when selected. */
  aggregate: CategoryAggregate;
  /** The rows of the page, each in an edge. */
  edges: Array<CategoryEdge>;
  /** All rows that match in groups, whatever the page, by what they have in common. */
  groupBy: Array<CategoryGroup>;
  /** The rows of the page. */
  nodes: Array<Category>;
  /** Where the page lies among all rows. */
  pageInfo: PageInfo;
  /** How many rows match the filter, whatever the page. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};


/** A page of a list of Category. */
export type CategoryConnectionGroupByArgs = {
  first?: Scalars['Int']['input'];
  having?: InputMaybe<CategoryHaving>;
  keys: Array<CategoryGroupKey>;
  orderBy?: InputMaybe<Array<CategoryGroupOrderBy>>;
};

/** How many different values there are, nulls not counted. Of Category. */
export type CategoryCountDistinct = {
  __typename?: 'CategoryCountDistinct';
  /** Name of the category, unique in the whole tree. */
  name: Scalars['Int']['output'];
  /** The more general category; null at the top of the tree. */
  parentId: Scalars['Int']['output'];
  /** Number of the category. */
  pk: Scalars['Int']['output'];
};

/** Conditions by column of Category; all must hold. */
export type CategoryCountDistinctFilter = {
  /** Name of the category, unique in the whole tree. */
  name?: InputMaybe<IntFilter>;
  /** The more general category; null at the top of the tree. */
  parentId?: InputMaybe<IntFilter>;
  /** Number of the category. */
  pk?: InputMaybe<IntFilter>;
};

/** An element of a list of Category. */
export type CategoryEdge = {
  __typename?: 'CategoryEdge';
  /** The place of the row in this order, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Category;
};

/** Conditions by column of Category; all must hold. */
export type CategoryExtremeFilter = {
  /** Name of the category, unique in the whole tree. */
  name?: InputMaybe<StringFilter>;
  /** The more general category; null at the top of the tree. */
  parentId?: InputMaybe<IntFilter>;
  /** Number of the category. */
  pk?: InputMaybe<IntFilter>;
};

/** A column of Category; give exactly one field. */
export type CategoryExtremeOrderBy =
  /** Name of the category, unique in the whole tree. */
  { name: OrderDirection; parentId?: never; pk?: never; }
  |  /** The more general category; null at the top of the tree. */
  { name?: never; parentId: OrderDirection; pk?: never; }
  |  /** Number of the category. */
  { name?: never; parentId?: never; pk: OrderDirection; };

/** Conditions on Category; all that are given must hold. */
export type CategoryFilter = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<CategoryFilter>>;
  /** The more particular categories; they move to the top of the tree when this one is deleted. */
  children?: InputMaybe<CategoryListFilter>;
  /** What related Category rows come to. */
  childrenAggregate?: InputMaybe<CategoryAggregateFilter>;
  /** The node id. */
  id?: InputMaybe<IdFilter>;
  /** Items of exactly this category, not of its children. */
  items?: InputMaybe<ItemListFilter>;
  /** What related Item rows come to. */
  itemsAggregate?: InputMaybe<ItemAggregateFilter>;
  /** Name of the category, unique in the whole tree. */
  name?: InputMaybe<StringFilter>;
  /** Not this. */
  not?: InputMaybe<CategoryFilter>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<CategoryFilter>>;
  /** The more general category; null at the top of the tree. */
  parent?: InputMaybe<CategoryFilter>;
  /** The more general category; null at the top of the tree. */
  parentId?: InputMaybe<IntFilter>;
  /** Number of the category. */
  pk?: InputMaybe<IntFilter>;
};

/** Category rows that have something in common. */
export type CategoryGroup = {
  __typename?: 'CategoryGroup';
  /** The averages of the values; null where there is no value. */
  avg: CategoryAvg;
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: CategoryCountDistinct;
  /** What the rows of the group have in common. */
  keys: CategoryGroupKeys;
  /** The greatest values; null where there is no value. */
  max: CategoryMax;
  /** The least values; null where there is no value. */
  min: CategoryMin;
  /** The standard deviations of the values as a sample; null where there are less than two. */
  stddev: CategoryStddev;
  /** The sums of the values; null where there is no value. */
  sum: CategorySum;
  /** The variances of the values as a sample; null where there are less than two. */
  variance: CategoryVariance;
};

/** Category rows that have something in common. */
export type CategoryGroupKey =
  /** `name`: the value. */
  | 'NAME'
  /** `parentId`: the value. */
  | 'PARENT_ID'
  /** `pk`: the value. */
  | 'PK';

/** What the rows of a group have in common; null for what they are not grouped by. */
export type CategoryGroupKeys = {
  __typename?: 'CategoryGroupKeys';
  /** `name`: the value. */
  name?: Maybe<Scalars['String']['output']>;
  /** `parentId`: the value. */
  parentId?: Maybe<Scalars['Int']['output']>;
  /** `pk`: the value. */
  pk?: Maybe<Scalars['Int']['output']>;
};

/** What groups of Category have in common, as a term of an order; give exactly one field. */
export type CategoryGroupKeysOrderBy =
  /** `name`: the value. */
  { name: OrderDirection; parentId?: never; pk?: never; }
  |  /** `parentId`: the value. */
  { name?: never; parentId: OrderDirection; pk?: never; }
  |  /** `pk`: the value. */
  { name?: never; parentId?: never; pk: OrderDirection; };

/** One term of an order of groups of Category; give exactly one field. */
export type CategoryGroupOrderBy =
  /** By avg. */
  { avg: CategoryNumberOrderBy; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** How many rows there are. */
  { avg?: never; count: OrderDirection; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By countDistinct. */
  { avg?: never; count?: never; countDistinct: CategoryValueOrderBy; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By what the rows of a group have in common. */
  { avg?: never; count?: never; countDistinct?: never; keys: CategoryGroupKeysOrderBy; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By max. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max: CategoryExtremeOrderBy; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By min. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min: CategoryExtremeOrderBy; stddev?: never; sum?: never; variance?: never; }
  |  /** By stddev. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev: CategoryNumberOrderBy; sum?: never; variance?: never; }
  |  /** By sum. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum: CategoryNumberOrderBy; variance?: never; }
  |  /** By variance. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance: CategoryNumberOrderBy; };

/** Conditions on groups of Category; all that are given must hold. */
export type CategoryHaving = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<CategoryHaving>>;
  /** Conditions on avg. */
  avg?: InputMaybe<CategoryMeanFilter>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<CategoryCountDistinctFilter>;
  /** Conditions on max. */
  max?: InputMaybe<CategoryExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<CategoryExtremeFilter>;
  /** Not this. */
  not?: InputMaybe<CategoryHaving>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<CategoryHaving>>;
  /** Conditions on stddev. */
  stddev?: InputMaybe<CategoryMeanFilter>;
  /** Conditions on sum. */
  sum?: InputMaybe<CategorySumFilter>;
  /** Conditions on variance. */
  variance?: InputMaybe<CategoryMeanFilter>;
};

/** A unique key of Category; give exactly one field. */
export type CategoryKey =
  /** The node id, or the raw key. */
  { id: Scalars['ID']['input']; name?: never; pk?: never; }
  |  /** Name of the category, unique in the whole tree. */
  { id?: never; name: Scalars['String']['input']; pk?: never; }
  |  /** Number of the category. */
  { id?: never; name?: never; pk: Scalars['Int']['input']; };

/** Conditions on related Category rows; all that are given must hold. */
export type CategoryListFilter = {
  /** Each related row matches; true where there is none. */
  every?: InputMaybe<CategoryFilter>;
  /** true: there is no related row; false: there is one. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
  /** No related row matches. */
  none?: InputMaybe<CategoryFilter>;
  /** At least one related row matches. */
  some?: InputMaybe<CategoryFilter>;
};

/** The greatest values; null where there is no value. Of Category. */
export type CategoryMax = {
  __typename?: 'CategoryMax';
  /** Name of the category, unique in the whole tree. */
  name?: Maybe<Scalars['String']['output']>;
  /** The more general category; null at the top of the tree. */
  parentId?: Maybe<Scalars['Int']['output']>;
  /** Number of the category. */
  pk?: Maybe<Scalars['Int']['output']>;
};

/** Conditions by column of Category; all must hold. */
export type CategoryMeanFilter = {
  /** The more general category; null at the top of the tree. */
  parentId?: InputMaybe<FloatFilter>;
  /** Number of the category. */
  pk?: InputMaybe<FloatFilter>;
};

/** The least values; null where there is no value. Of Category. */
export type CategoryMin = {
  __typename?: 'CategoryMin';
  /** Name of the category, unique in the whole tree. */
  name?: Maybe<Scalars['String']['output']>;
  /** The more general category; null at the top of the tree. */
  parentId?: Maybe<Scalars['Int']['output']>;
  /** Number of the category. */
  pk?: Maybe<Scalars['Int']['output']>;
};

/** A column of Category; give exactly one field. */
export type CategoryNumberOrderBy =
  /** The more general category; null at the top of the tree. */
  { parentId: OrderDirection; pk?: never; }
  |  /** Number of the category. */
  { parentId?: never; pk: OrderDirection; };

/** One term of an order of Category; give exactly one field. */
export type CategoryOrderBy =
  /** What related Category rows come to. */
  { childrenAggregate: CategoryAggregateOrderBy; itemsAggregate?: never; name?: never; parent?: never; parentId?: never; pk?: never; }
  |  /** What related Item rows come to. */
  { childrenAggregate?: never; itemsAggregate: ItemAggregateOrderBy; name?: never; parent?: never; parentId?: never; pk?: never; }
  |  /** Name of the category, unique in the whole tree. */
  { childrenAggregate?: never; itemsAggregate?: never; name: OrderDirection; parent?: never; parentId?: never; pk?: never; }
  |  /** The more general category; null at the top of the tree. */
  { childrenAggregate?: never; itemsAggregate?: never; name?: never; parent: CategoryOrderBy; parentId?: never; pk?: never; }
  |  /** The more general category; null at the top of the tree. */
  { childrenAggregate?: never; itemsAggregate?: never; name?: never; parent?: never; parentId: OrderDirection; pk?: never; }
  |  /** Number of the category. */
  { childrenAggregate?: never; itemsAggregate?: never; name?: never; parent?: never; parentId?: never; pk: OrderDirection; };

/** The standard deviations of the values as a sample; null where there are less than two. Of Category. */
export type CategoryStddev = {
  __typename?: 'CategoryStddev';
  /** The more general category; null at the top of the tree. */
  parentId?: Maybe<Scalars['Float']['output']>;
  /** Number of the category. */
  pk?: Maybe<Scalars['Float']['output']>;
};

/** The sums of the values; null where there is no value. Of Category. */
export type CategorySum = {
  __typename?: 'CategorySum';
  /** The more general category; null at the top of the tree. */
  parentId?: Maybe<Scalars['BigInt']['output']>;
  /** Number of the category. */
  pk?: Maybe<Scalars['BigInt']['output']>;
};

/** Conditions by column of Category; all must hold. */
export type CategorySumFilter = {
  /** The more general category; null at the top of the tree. */
  parentId?: InputMaybe<BigIntFilter>;
  /** Number of the category. */
  pk?: InputMaybe<BigIntFilter>;
};

/** A column of Category; give exactly one field. */
export type CategoryValueOrderBy =
  /** Name of the category, unique in the whole tree. */
  { name: OrderDirection; parentId?: never; pk?: never; }
  |  /** The more general category; null at the top of the tree. */
  { name?: never; parentId: OrderDirection; pk?: never; }
  |  /** Number of the category. */
  { name?: never; parentId?: never; pk: OrderDirection; };

/** The variances of the values as a sample; null where there are less than two. Of Category. */
export type CategoryVariance = {
  __typename?: 'CategoryVariance';
  /** The more general category; null at the top of the tree. */
  parentId?: Maybe<Scalars['Float']['output']>;
  /** Number of the category. */
  pk?: Maybe<Scalars['Float']['output']>;
};

/** A person who buys from the stores and reviews their items. */
export type Customer = Node & {
  __typename?: 'Customer';
  /** Address to which mail is sent, unique. */
  email: Scalars['String']['output'];
  /** The node id: global, readable, and stable as long as the key is. */
  id: Scalars['ID']['output'];
  /** Full name, as the customer writes it. */
  name: Scalars['String']['output'];
  /** Orders that the customer placed. */
  orders: OrderConnection;
  /** Key of the customer. */
  pk: Scalars['UUID']['output'];
  /** Reviews that the customer wrote; deleted with the customer. */
  reviews: ReviewConnection;
};


/** A person who buys from the stores and reviews their items. */
export type CustomerOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<OrderColumn>>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<OrderOrderBy>>;
};


/** A person who buys from the stores and reviews their items. */
export type CustomerReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<ReviewColumn>>;
  filter?: InputMaybe<ReviewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ReviewOrderBy>>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** What many Customer rows come to. */
export type CustomerAggregate = {
  __typename?: 'CustomerAggregate';
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: CustomerCountDistinct;
  /** The greatest values; null where there is no value. */
  max: CustomerMax;
  /** The least values; null where there is no value. */
  min: CustomerMin;
};

/** Conditions on what related Customer rows come to; all that are given must hold. */
export type CustomerAggregateFilter = {
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<CustomerCountDistinctFilter>;
  /** Which related rows count; all when left out. */
  filter?: InputMaybe<CustomerFilter>;
  /** Conditions on max. */
  max?: InputMaybe<CustomerExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<CustomerExtremeFilter>;
};

/** What related Customer rows come to, as a term of an order; give exactly one field. */
export type CustomerAggregateOrderBy =
  /** How many rows there are. */
  { count: OrderDirection; countDistinct?: never; max?: never; min?: never; }
  |  /** By countDistinct. */
  { count?: never; countDistinct: CustomerValueOrderBy; max?: never; min?: never; }
  |  /** By max. */
  { count?: never; countDistinct?: never; max: CustomerExtremeOrderBy; min?: never; }
  |  /** By min. */
  { count?: never; countDistinct?: never; max?: never; min: CustomerExtremeOrderBy; };

/** A column of Customer. */
export type CustomerColumn =
  /** Address to which mail is sent, unique. */
  | 'EMAIL'
  /** Full name, as the customer writes it. */
  | 'NAME'
  /** Key of the customer. */
  | 'PK';

/** A page of a list of Customer. */
export type CustomerConnection = {
  __typename?: 'CustomerConnection';
  /** What all rows that match come to, whatever the page. Computed only when selected. */
  aggregate: CustomerAggregate;
  /** The rows of the page, each in an edge. */
  edges: Array<CustomerEdge>;
  /** All rows that match in groups, whatever the page, by what they have in common. */
  groupBy: Array<CustomerGroup>;
  /** The rows of the page. */
  nodes: Array<Customer>;
  /** Where the page lies among all rows. */
  pageInfo: PageInfo;
  /** How many rows match the filter, whatever the page. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};


/** A page of a list of Customer. */
export type CustomerConnectionGroupByArgs = {
  first?: Scalars['Int']['input'];
  having?: InputMaybe<CustomerHaving>;
  keys: Array<CustomerGroupKey>;
  orderBy?: InputMaybe<Array<CustomerGroupOrderBy>>;
};

/** How many different values there are, nulls not counted. Of Customer. */
export type CustomerCountDistinct = {
  __typename?: 'CustomerCountDistinct';
  /** Address to which mail is sent, unique. */
  email: Scalars['Int']['output'];
  /** Full name, as the customer writes it. */
  name: Scalars['Int']['output'];
  /** Key of the customer. */
  pk: Scalars['Int']['output'];
};

/** Conditions by column of Customer; all must hold. */
export type CustomerCountDistinctFilter = {
  /** Address to which mail is sent, unique. */
  email?: InputMaybe<IntFilter>;
  /** Full name, as the customer writes it. */
  name?: InputMaybe<IntFilter>;
  /** Key of the customer. */
  pk?: InputMaybe<IntFilter>;
};

/** An element of a list of Customer. */
export type CustomerEdge = {
  __typename?: 'CustomerEdge';
  /** The place of the row in this order, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Customer;
};

/** Conditions by column of Customer; all must hold. */
export type CustomerExtremeFilter = {
  /** Address to which mail is sent, unique. */
  email?: InputMaybe<StringFilter>;
  /** Full name, as the customer writes it. */
  name?: InputMaybe<StringFilter>;
};

/** A column of Customer; give exactly one field. */
export type CustomerExtremeOrderBy =
  /** Address to which mail is sent, unique. */
  { email: OrderDirection; name?: never; }
  |  /** Full name, as the customer writes it. */
  { email?: never; name: OrderDirection; };

/** Conditions on Customer; all that are given must hold. */
export type CustomerFilter = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<CustomerFilter>>;
  /** Address to which mail is sent, unique. */
  email?: InputMaybe<StringFilter>;
  /** The node id. */
  id?: InputMaybe<IdFilter>;
  /** Full name, as the customer writes it. */
  name?: InputMaybe<StringFilter>;
  /** Not this. */
  not?: InputMaybe<CustomerFilter>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<CustomerFilter>>;
  /** Orders that the customer placed. */
  orders?: InputMaybe<OrderListFilter>;
  /** What related Order rows come to. */
  ordersAggregate?: InputMaybe<OrderAggregateFilter>;
  /** Key of the customer. */
  pk?: InputMaybe<UuidFilter>;
  /** Reviews that the customer wrote; deleted with the customer. */
  reviews?: InputMaybe<ReviewListFilter>;
  /** What related Review rows come to. */
  reviewsAggregate?: InputMaybe<ReviewAggregateFilter>;
};

/** Customer rows that have something in common. */
export type CustomerGroup = {
  __typename?: 'CustomerGroup';
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: CustomerCountDistinct;
  /** What the rows of the group have in common. */
  keys: CustomerGroupKeys;
  /** The greatest values; null where there is no value. */
  max: CustomerMax;
  /** The least values; null where there is no value. */
  min: CustomerMin;
};

/** Customer rows that have something in common. */
export type CustomerGroupKey =
  /** `email`: the value. */
  | 'EMAIL'
  /** `name`: the value. */
  | 'NAME'
  /** `pk`: the value. */
  | 'PK';

/** What the rows of a group have in common; null for what they are not grouped by. */
export type CustomerGroupKeys = {
  __typename?: 'CustomerGroupKeys';
  /** `email`: the value. */
  email?: Maybe<Scalars['String']['output']>;
  /** `name`: the value. */
  name?: Maybe<Scalars['String']['output']>;
  /** `pk`: the value. */
  pk?: Maybe<Scalars['UUID']['output']>;
};

/** What groups of Customer have in common, as a term of an order; give exactly one field. */
export type CustomerGroupKeysOrderBy =
  /** `email`: the value. */
  { email: OrderDirection; name?: never; pk?: never; }
  |  /** `name`: the value. */
  { email?: never; name: OrderDirection; pk?: never; }
  |  /** `pk`: the value. */
  { email?: never; name?: never; pk: OrderDirection; };

/** One term of an order of groups of Customer; give exactly one field. */
export type CustomerGroupOrderBy =
  /** How many rows there are. */
  { count: OrderDirection; countDistinct?: never; keys?: never; max?: never; min?: never; }
  |  /** By countDistinct. */
  { count?: never; countDistinct: CustomerValueOrderBy; keys?: never; max?: never; min?: never; }
  |  /** By what the rows of a group have in common. */
  { count?: never; countDistinct?: never; keys: CustomerGroupKeysOrderBy; max?: never; min?: never; }
  |  /** By max. */
  { count?: never; countDistinct?: never; keys?: never; max: CustomerExtremeOrderBy; min?: never; }
  |  /** By min. */
  { count?: never; countDistinct?: never; keys?: never; max?: never; min: CustomerExtremeOrderBy; };

/** Conditions on groups of Customer; all that are given must hold. */
export type CustomerHaving = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<CustomerHaving>>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<CustomerCountDistinctFilter>;
  /** Conditions on max. */
  max?: InputMaybe<CustomerExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<CustomerExtremeFilter>;
  /** Not this. */
  not?: InputMaybe<CustomerHaving>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<CustomerHaving>>;
};

/** A unique key of Customer; give exactly one field. */
export type CustomerKey =
  /** Address to which mail is sent, unique. */
  { email: Scalars['String']['input']; id?: never; pk?: never; }
  |  /** The node id, or the raw key. */
  { email?: never; id: Scalars['ID']['input']; pk?: never; }
  |  /** Key of the customer. */
  { email?: never; id?: never; pk: Scalars['UUID']['input']; };

/** Conditions on related Customer rows; all that are given must hold. */
export type CustomerListFilter = {
  /** Each related row matches; true where there is none. */
  every?: InputMaybe<CustomerFilter>;
  /** true: there is no related row; false: there is one. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
  /** No related row matches. */
  none?: InputMaybe<CustomerFilter>;
  /** At least one related row matches. */
  some?: InputMaybe<CustomerFilter>;
};

/** The greatest values; null where there is no value. Of Customer. */
export type CustomerMax = {
  __typename?: 'CustomerMax';
  /** Address to which mail is sent, unique. */
  email?: Maybe<Scalars['String']['output']>;
  /** Full name, as the customer writes it. */
  name?: Maybe<Scalars['String']['output']>;
};

/** The least values; null where there is no value. Of Customer. */
export type CustomerMin = {
  __typename?: 'CustomerMin';
  /** Address to which mail is sent, unique. */
  email?: Maybe<Scalars['String']['output']>;
  /** Full name, as the customer writes it. */
  name?: Maybe<Scalars['String']['output']>;
};

/** One term of an order of Customer; give exactly one field. */
export type CustomerOrderBy =
  /** Address to which mail is sent, unique. */
  { email: OrderDirection; name?: never; ordersAggregate?: never; pk?: never; reviewsAggregate?: never; }
  |  /** Full name, as the customer writes it. */
  { email?: never; name: OrderDirection; ordersAggregate?: never; pk?: never; reviewsAggregate?: never; }
  |  /** What related Order rows come to. */
  { email?: never; name?: never; ordersAggregate: OrderAggregateOrderBy; pk?: never; reviewsAggregate?: never; }
  |  /** Key of the customer. */
  { email?: never; name?: never; ordersAggregate?: never; pk: OrderDirection; reviewsAggregate?: never; }
  |  /** What related Review rows come to. */
  { email?: never; name?: never; ordersAggregate?: never; pk?: never; reviewsAggregate: ReviewAggregateOrderBy; };

/** A column of Customer; give exactly one field. */
export type CustomerValueOrderBy =
  /** Address to which mail is sent, unique. */
  { email: OrderDirection; name?: never; pk?: never; }
  |  /** Full name, as the customer writes it. */
  { email?: never; name: OrderDirection; pk?: never; }
  |  /** Key of the customer. */
  { email?: never; name?: never; pk: OrderDirection; };

/** Conditions on a Date; all that are given must hold. */
export type DateFilter = {
  /** The day of the month, 1 to 31. */
  day?: InputMaybe<IntFilter>;
  /** Equal to the value. */
  eq?: InputMaybe<Scalars['Date']['input']>;
  /** Greater than the value. */
  gt?: InputMaybe<Scalars['Date']['input']>;
  /** Greater than the value, or equal to it. */
  gte?: InputMaybe<Scalars['Date']['input']>;
  /** One of the values; an empty list matches no row. */
  in?: InputMaybe<Array<Scalars['Date']['input']>>;
  /** Not equal to the value; a row whose value is null matches. */
  isDistinctFrom?: InputMaybe<Scalars['Date']['input']>;
  /** true: there is no value; false: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than the value. */
  lt?: InputMaybe<Scalars['Date']['input']>;
  /** Less than the value, or equal to it. */
  lte?: InputMaybe<Scalars['Date']['input']>;
  /** The month, 1 to 12. */
  month?: InputMaybe<IntFilter>;
  /** Not equal to the value; a row whose value is null does not match. */
  neq?: InputMaybe<Scalars['Date']['input']>;
  /** None of the values; an empty list matches every row. */
  notIn?: InputMaybe<Array<Scalars['Date']['input']>>;
  /** The day of the week, 1 (Monday) to 7 (Sunday). */
  weekday?: InputMaybe<IntFilter>;
  /** The year. */
  year?: InputMaybe<IntFilter>;
};

/** Conditions on a DateTime; all that are given must hold. */
export type DateTimeFilter = {
  /** The day of the month, 1 to 31. */
  day?: InputMaybe<IntFilter>;
  /** Equal to the value. */
  eq?: InputMaybe<Scalars['DateTime']['input']>;
  /** Greater than the value. */
  gt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Greater than the value, or equal to it. */
  gte?: InputMaybe<Scalars['DateTime']['input']>;
  /** The hour, 0 to 23. */
  hour?: InputMaybe<IntFilter>;
  /** One of the values; an empty list matches no row. */
  in?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  /** Not equal to the value; a row whose value is null matches. */
  isDistinctFrom?: InputMaybe<Scalars['DateTime']['input']>;
  /** true: there is no value; false: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than the value. */
  lt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Less than the value, or equal to it. */
  lte?: InputMaybe<Scalars['DateTime']['input']>;
  /** The month, 1 to 12. */
  month?: InputMaybe<IntFilter>;
  /** Not equal to the value; a row whose value is null does not match. */
  neq?: InputMaybe<Scalars['DateTime']['input']>;
  /** None of the values; an empty list matches every row. */
  notIn?: InputMaybe<Array<Scalars['DateTime']['input']>>;
  /** The day of the week, 1 (Monday) to 7 (Sunday). */
  weekday?: InputMaybe<IntFilter>;
  /** The year. */
  year?: InputMaybe<IntFilter>;
};

/** Conditions on a Decimal; all that are given must hold. */
export type DecimalFilter = {
  /** Equal to the value. */
  eq?: InputMaybe<Scalars['Decimal']['input']>;
  /** Greater than the value. */
  gt?: InputMaybe<Scalars['Decimal']['input']>;
  /** Greater than the value, or equal to it. */
  gte?: InputMaybe<Scalars['Decimal']['input']>;
  /** One of the values; an empty list matches no row. */
  in?: InputMaybe<Array<Scalars['Decimal']['input']>>;
  /** Not equal to the value; a row whose value is null matches. */
  isDistinctFrom?: InputMaybe<Scalars['Decimal']['input']>;
  /** true: there is no value; false: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than the value. */
  lt?: InputMaybe<Scalars['Decimal']['input']>;
  /** Less than the value, or equal to it. */
  lte?: InputMaybe<Scalars['Decimal']['input']>;
  /** Not equal to the value; a row whose value is null does not match. */
  neq?: InputMaybe<Scalars['Decimal']['input']>;
  /** None of the values; an empty list matches every row. */
  notIn?: InputMaybe<Array<Scalars['Decimal']['input']>>;
};

/** Conditions on a Float; all that are given must hold. */
export type FloatFilter = {
  /** Equal to the value. */
  eq?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than the value. */
  gt?: InputMaybe<Scalars['Float']['input']>;
  /** Greater than the value, or equal to it. */
  gte?: InputMaybe<Scalars['Float']['input']>;
  /** One of the values; an empty list matches no row. */
  in?: InputMaybe<Array<Scalars['Float']['input']>>;
  /** Not equal to the value; a row whose value is null matches. */
  isDistinctFrom?: InputMaybe<Scalars['Float']['input']>;
  /** true: there is no value; false: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than the value. */
  lt?: InputMaybe<Scalars['Float']['input']>;
  /** Less than the value, or equal to it. */
  lte?: InputMaybe<Scalars['Float']['input']>;
  /** Not equal to the value; a row whose value is null does not match. */
  neq?: InputMaybe<Scalars['Float']['input']>;
  /** None of the values; an empty list matches every row. */
  notIn?: InputMaybe<Array<Scalars['Float']['input']>>;
};

/** Conditions on a node id; all that are given must hold. */
export type IdFilter = {
  /** Equal to the value. */
  eq?: InputMaybe<Scalars['ID']['input']>;
  /** One of the values; an empty list matches no row. */
  in?: InputMaybe<Array<Scalars['ID']['input']>>;
  /** Not equal to the value; a row whose value is null does not match. */
  neq?: InputMaybe<Scalars['ID']['input']>;
  /** None of the values; an empty list matches every row. */
  notIn?: InputMaybe<Array<Scalars['ID']['input']>>;
};

/** Conditions on a Int; all that are given must hold. */
export type IntFilter = {
  /** Equal to the value. */
  eq?: InputMaybe<Scalars['Int']['input']>;
  /** Greater than the value. */
  gt?: InputMaybe<Scalars['Int']['input']>;
  /** Greater than the value, or equal to it. */
  gte?: InputMaybe<Scalars['Int']['input']>;
  /** One of the values; an empty list matches no row. */
  in?: InputMaybe<Array<Scalars['Int']['input']>>;
  /** Not equal to the value; a row whose value is null matches. */
  isDistinctFrom?: InputMaybe<Scalars['Int']['input']>;
  /** true: there is no value; false: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Less than the value. */
  lt?: InputMaybe<Scalars['Int']['input']>;
  /** Less than the value, or equal to it. */
  lte?: InputMaybe<Scalars['Int']['input']>;
  /** Not equal to the value; a row whose value is null does not match. */
  neq?: InputMaybe<Scalars['Int']['input']>;
  /** None of the values; an empty list matches every row. */
  notIn?: InputMaybe<Array<Scalars['Int']['input']>>;
};

/** Something that one store sells. */
export type Item = Node & {
  __typename?: 'Item';
  /** Whatever else is known of the item, such as its colour or its weight. */
  attributes: Scalars['JSON']['output'];
  /** The most particular category of the item. */
  category: Category;
  /** The most particular category of the item. */
  categoryId: Scalars['Int']['output'];
  /** What the store paid for one; null where nobody knows. */
  cost?: Maybe<Scalars['Decimal']['output']>;
  /** When the item was added. */
  createdAt: Scalars['DateTime']['output'];
  /** The node id: global, readable, and stable as long as the key is. */
  id: Scalars['ID']['output'];
  /** Whether the store has at least one of the item. */
  inStock?: Maybe<Scalars['Boolean']['output']>;
  /** What the store earns on one: price less cost; null where the cost is not known. */
  margin?: Maybe<Scalars['Decimal']['output']>;
  /** Name that customers see. */
  name: Scalars['String']['output'];
  /** Order lines that sold the item. */
  orderLines: OrderLineConnection;
  /** Number of the item. */
  pk: Scalars['Int']['output'];
  /** Price that the store asks today, never negative. */
  price: Scalars['Decimal']['output'];
  /** How many customers reviewed the item. */
  reviewCount?: Maybe<Scalars['Int']['output']>;
  /** What customers think of the item; deleted with it. */
  reviews: ReviewConnection;
  /** Stock keeping unit: the code on the label, unique. */
  sku: Scalars['String']['output'];
  /** Where the item stands in its life; new ones are drafts. */
  status: ItemStatus;
  /** How many the store has. */
  stock: Scalars['Int']['output'];
  /** The store that sells the item. */
  store: Store;
  /** The store that sells the item. */
  storeId: Scalars['Int']['output'];
  /** Words that mark the item. */
  tags: TagConnection;
  /** When the item last changed. */
  updatedAt: Scalars['DateTime']['output'];
  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  version: Scalars['Int']['output'];
};


/** Something that one store sells. */
export type ItemOrderLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<OrderLineColumn>>;
  filter?: InputMaybe<OrderLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<OrderLineOrderBy>>;
};


/** Something that one store sells. */
export type ItemReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<ReviewColumn>>;
  filter?: InputMaybe<ReviewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ReviewOrderBy>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Something that one store sells. */
export type ItemTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<TagColumn>>;
  filter?: InputMaybe<TagFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<TagOrderBy>>;
};

/** What many Item rows come to. */
export type ItemAggregate = {
  __typename?: 'ItemAggregate';
  /** The averages of the values; null where there is no value. */
  avg: ItemAvg;
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: ItemCountDistinct;
  /** The greatest values; null where there is no value. */
  max: ItemMax;
  /** The least values; null where there is no value. */
  min: ItemMin;
  /** The standard deviations of the values as a sample; null where there are less than two. */
  stddev: ItemStddev;
  /** The sums of the values; null where there is no value. */
  sum: ItemSum;
  /** The variances of the values as a sample; null where there are less than two. */
  variance: ItemVariance;
};

/** Conditions on what related Item rows come to; all that are given must hold. */
export type ItemAggregateFilter = {
  /** Conditions on avg. */
  avg?: InputMaybe<ItemMeanFilter>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<ItemCountDistinctFilter>;
  /** Which related rows count; all when left out. */
  filter?: InputMaybe<ItemFilter>;
  /** Conditions on max. */
  max?: InputMaybe<ItemExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<ItemExtremeFilter>;
  /** Conditions on stddev. */
  stddev?: InputMaybe<ItemMeanFilter>;
  /** Conditions on sum. */
  sum?: InputMaybe<ItemSumFilter>;
  /** Conditions on variance. */
  variance?: InputMaybe<ItemMeanFilter>;
};

/** What related Item rows come to, as a term of an order; give exactly one field. */
export type ItemAggregateOrderBy =
  /** By avg. */
  { avg: ItemNumberOrderBy; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** How many rows there are. */
  { avg?: never; count: OrderDirection; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By countDistinct. */
  { avg?: never; count?: never; countDistinct: ItemValueOrderBy; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By max. */
  { avg?: never; count?: never; countDistinct?: never; max: ItemExtremeOrderBy; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By min. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min: ItemExtremeOrderBy; stddev?: never; sum?: never; variance?: never; }
  |  /** By stddev. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev: ItemNumberOrderBy; sum?: never; variance?: never; }
  |  /** By sum. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum: ItemNumberOrderBy; variance?: never; }
  |  /** By variance. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance: ItemNumberOrderBy; };

/** The averages of the values; null where there is no value. Of Item. */
export type ItemAvg = {
  __typename?: 'ItemAvg';
  /** The most particular category of the item. */
  categoryId?: Maybe<Scalars['Float']['output']>;
  /** What the store paid for one; null where nobody knows. */
  cost?: Maybe<Scalars['Float']['output']>;
  /** Number of the item. */
  pk?: Maybe<Scalars['Float']['output']>;
  /** Price that the store asks today, never negative. */
  price?: Maybe<Scalars['Float']['output']>;
  /** How many customers reviewed the item. */
  reviewCount?: Maybe<Scalars['Float']['output']>;
  /** How many the store has. */
  stock?: Maybe<Scalars['Float']['output']>;
  /** The store that sells the item. */
  storeId?: Maybe<Scalars['Float']['output']>;
  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  version?: Maybe<Scalars['Float']['output']>;
};

/** A column of Item. */
export type ItemColumn =
  /** The most particular category of the item. */
  | 'CATEGORY_ID'
  /** What the store paid for one; null where nobody knows. */
  | 'COST'
  /** When the item was added. */
  | 'CREATED_AT'
  /** Whether the store has at least one of the item. */
  | 'IN_STOCK'
  /** Name that customers see. */
  | 'NAME'
  /** Number of the item. */
  | 'PK'
  /** Price that the store asks today, never negative. */
  | 'PRICE'
  /** How many customers reviewed the item. */
  | 'REVIEW_COUNT'
  /** Stock keeping unit: the code on the label, unique. */
  | 'SKU'
  /** Where the item stands in its life; new ones are drafts. */
  | 'STATUS'
  /** How many the store has. */
  | 'STOCK'
  /** The store that sells the item. */
  | 'STORE_ID'
  /** When the item last changed. */
  | 'UPDATED_AT'
  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  | 'VERSION';

/** A page of a list of Item. */
export type ItemConnection = {
  __typename?: 'ItemConnection';
  /** What all rows that match come to, whatever the page. Computed only when selected. */
  aggregate: ItemAggregate;
  /** The rows of the page, each in an edge. */
  edges: Array<ItemEdge>;
  /** All rows that match in groups, whatever the page, by what they have in common. */
  groupBy: Array<ItemGroup>;
  /** The rows of the page. */
  nodes: Array<Item>;
  /** Where the page lies among all rows. */
  pageInfo: PageInfo;
  /** How many rows match the filter, whatever the page. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};


/** A page of a list of Item. */
export type ItemConnectionGroupByArgs = {
  first?: Scalars['Int']['input'];
  having?: InputMaybe<ItemHaving>;
  keys: Array<ItemGroupKey>;
  orderBy?: InputMaybe<Array<ItemGroupOrderBy>>;
};

/** How many different values there are, nulls not counted. Of Item. */
export type ItemCountDistinct = {
  __typename?: 'ItemCountDistinct';
  /** The most particular category of the item. */
  categoryId: Scalars['Int']['output'];
  /** What the store paid for one; null where nobody knows. */
  cost: Scalars['Int']['output'];
  /** When the item was added. */
  createdAt: Scalars['Int']['output'];
  /** Whether the store has at least one of the item. */
  inStock: Scalars['Int']['output'];
  /** Name that customers see. */
  name: Scalars['Int']['output'];
  /** Number of the item. */
  pk: Scalars['Int']['output'];
  /** Price that the store asks today, never negative. */
  price: Scalars['Int']['output'];
  /** How many customers reviewed the item. */
  reviewCount: Scalars['Int']['output'];
  /** Stock keeping unit: the code on the label, unique. */
  sku: Scalars['Int']['output'];
  /** Where the item stands in its life; new ones are drafts. */
  status: Scalars['Int']['output'];
  /** How many the store has. */
  stock: Scalars['Int']['output'];
  /** The store that sells the item. */
  storeId: Scalars['Int']['output'];
  /** When the item last changed. */
  updatedAt: Scalars['Int']['output'];
  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  version: Scalars['Int']['output'];
};

/** Conditions by column of Item; all must hold. */
export type ItemCountDistinctFilter = {
  /** The most particular category of the item. */
  categoryId?: InputMaybe<IntFilter>;
  /** What the store paid for one; null where nobody knows. */
  cost?: InputMaybe<IntFilter>;
  /** When the item was added. */
  createdAt?: InputMaybe<IntFilter>;
  /** Whether the store has at least one of the item. */
  inStock?: InputMaybe<IntFilter>;
  /** Name that customers see. */
  name?: InputMaybe<IntFilter>;
  /** Number of the item. */
  pk?: InputMaybe<IntFilter>;
  /** Price that the store asks today, never negative. */
  price?: InputMaybe<IntFilter>;
  /** How many customers reviewed the item. */
  reviewCount?: InputMaybe<IntFilter>;
  /** Stock keeping unit: the code on the label, unique. */
  sku?: InputMaybe<IntFilter>;
  /** Where the item stands in its life; new ones are drafts. */
  status?: InputMaybe<IntFilter>;
  /** How many the store has. */
  stock?: InputMaybe<IntFilter>;
  /** The store that sells the item. */
  storeId?: InputMaybe<IntFilter>;
  /** When the item last changed. */
  updatedAt?: InputMaybe<IntFilter>;
  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  version?: InputMaybe<IntFilter>;
};

/** An element of a list of Item. */
export type ItemEdge = {
  __typename?: 'ItemEdge';
  /** The place of the row in this order, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Item;
};

/** Conditions by column of Item; all must hold. */
export type ItemExtremeFilter = {
  /** The most particular category of the item. */
  categoryId?: InputMaybe<IntFilter>;
  /** What the store paid for one; null where nobody knows. */
  cost?: InputMaybe<DecimalFilter>;
  /** When the item was added. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** Name that customers see. */
  name?: InputMaybe<StringFilter>;
  /** Number of the item. */
  pk?: InputMaybe<IntFilter>;
  /** Price that the store asks today, never negative. */
  price?: InputMaybe<DecimalFilter>;
  /** How many customers reviewed the item. */
  reviewCount?: InputMaybe<IntFilter>;
  /** Stock keeping unit: the code on the label, unique. */
  sku?: InputMaybe<StringFilter>;
  /** How many the store has. */
  stock?: InputMaybe<IntFilter>;
  /** The store that sells the item. */
  storeId?: InputMaybe<IntFilter>;
  /** When the item last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  version?: InputMaybe<IntFilter>;
};

/** A column of Item; give exactly one field. */
export type ItemExtremeOrderBy =
  /** The most particular category of the item. */
  { categoryId: OrderDirection; cost?: never; createdAt?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** What the store paid for one; null where nobody knows. */
  { categoryId?: never; cost: OrderDirection; createdAt?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** When the item was added. */
  { categoryId?: never; cost?: never; createdAt: OrderDirection; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** Name that customers see. */
  { categoryId?: never; cost?: never; createdAt?: never; name: OrderDirection; pk?: never; price?: never; reviewCount?: never; sku?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** Number of the item. */
  { categoryId?: never; cost?: never; createdAt?: never; name?: never; pk: OrderDirection; price?: never; reviewCount?: never; sku?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** Price that the store asks today, never negative. */
  { categoryId?: never; cost?: never; createdAt?: never; name?: never; pk?: never; price: OrderDirection; reviewCount?: never; sku?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** How many customers reviewed the item. */
  { categoryId?: never; cost?: never; createdAt?: never; name?: never; pk?: never; price?: never; reviewCount: OrderDirection; sku?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** Stock keeping unit: the code on the label, unique. */
  { categoryId?: never; cost?: never; createdAt?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku: OrderDirection; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** How many the store has. */
  { categoryId?: never; cost?: never; createdAt?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; stock: OrderDirection; storeId?: never; updatedAt?: never; version?: never; }
  |  /** The store that sells the item. */
  { categoryId?: never; cost?: never; createdAt?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; stock?: never; storeId: OrderDirection; updatedAt?: never; version?: never; }
  |  /** When the item last changed. */
  { categoryId?: never; cost?: never; createdAt?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; stock?: never; storeId?: never; updatedAt: OrderDirection; version?: never; }
  |  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  { categoryId?: never; cost?: never; createdAt?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; stock?: never; storeId?: never; updatedAt?: never; version: OrderDirection; };

/** Conditions on Item; all that are given must hold. */
export type ItemFilter = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<ItemFilter>>;
  /** Whatever else is known of the item, such as its colour or its weight. */
  attributes?: InputMaybe<JsonFilter>;
  /** The most particular category of the item. */
  category?: InputMaybe<CategoryFilter>;
  /** The most particular category of the item. */
  categoryId?: InputMaybe<IntFilter>;
  /** What the store paid for one; null where nobody knows. */
  cost?: InputMaybe<DecimalFilter>;
  /** When the item was added. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The node id. */
  id?: InputMaybe<IdFilter>;
  /** Whether the store has at least one of the item. */
  inStock?: InputMaybe<BooleanFilter>;
  /** Name that customers see. */
  name?: InputMaybe<StringFilter>;
  /** Not this. */
  not?: InputMaybe<ItemFilter>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<ItemFilter>>;
  /** Order lines that sold the item. */
  orderLines?: InputMaybe<OrderLineListFilter>;
  /** What related OrderLine rows come to. */
  orderLinesAggregate?: InputMaybe<OrderLineAggregateFilter>;
  /** Number of the item. */
  pk?: InputMaybe<IntFilter>;
  /** Price that the store asks today, never negative. */
  price?: InputMaybe<DecimalFilter>;
  /** How many customers reviewed the item. */
  reviewCount?: InputMaybe<IntFilter>;
  /** What customers think of the item; deleted with it. */
  reviews?: InputMaybe<ReviewListFilter>;
  /** What related Review rows come to. */
  reviewsAggregate?: InputMaybe<ReviewAggregateFilter>;
  /** Stock keeping unit: the code on the label, unique. */
  sku?: InputMaybe<StringFilter>;
  /** Where the item stands in its life; new ones are drafts. */
  status?: InputMaybe<ItemStatusFilter>;
  /** How many the store has. */
  stock?: InputMaybe<IntFilter>;
  /** The store that sells the item. */
  store?: InputMaybe<StoreFilter>;
  /** The store that sells the item. */
  storeId?: InputMaybe<IntFilter>;
  /** Words that mark the item. */
  tags?: InputMaybe<TagListFilter>;
  /** What related Tag rows come to. */
  tagsAggregate?: InputMaybe<TagAggregateFilter>;
  /** When the item last changed. */
  updatedAt?: InputMaybe<DateTimeFilter>;
  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  version?: InputMaybe<IntFilter>;
};

/** Item rows that have something in common. */
export type ItemGroup = {
  __typename?: 'ItemGroup';
  /** The averages of the values; null where there is no value. */
  avg: ItemAvg;
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: ItemCountDistinct;
  /** What the rows of the group have in common. */
  keys: ItemGroupKeys;
  /** The greatest values; null where there is no value. */
  max: ItemMax;
  /** The least values; null where there is no value. */
  min: ItemMin;
  /** The standard deviations of the values as a sample; null where there are less than two. */
  stddev: ItemStddev;
  /** The sums of the values; null where there is no value. */
  sum: ItemSum;
  /** The variances of the values as a sample; null where there are less than two. */
  variance: ItemVariance;
};

/** Item rows that have something in common. */
export type ItemGroupKey =
  /** `categoryId`: the value. */
  | 'CATEGORY_ID'
  /** `cost`: the value. */
  | 'COST'
  /** `createdAt`: the value. */
  | 'CREATED_AT'
  /** `createdAt`: the day, in UTC. */
  | 'CREATED_AT_DAY'
  /** `createdAt`: the beginning of the hour, in UTC. */
  | 'CREATED_AT_HOUR'
  /** `createdAt`: the first day of the month, in UTC. */
  | 'CREATED_AT_MONTH'
  /** `createdAt`: the first day of the quarter, in UTC. */
  | 'CREATED_AT_QUARTER'
  /** `createdAt`: the Monday of the week, in UTC. */
  | 'CREATED_AT_WEEK'
  /** `createdAt`: the first day of the year, in UTC. */
  | 'CREATED_AT_YEAR'
  /** `inStock`: the value. */
  | 'IN_STOCK'
  /** `name`: the value. */
  | 'NAME'
  /** `pk`: the value. */
  | 'PK'
  /** `price`: the value. */
  | 'PRICE'
  /** `reviewCount`: the value. */
  | 'REVIEW_COUNT'
  /** `sku`: the value. */
  | 'SKU'
  /** `status`: the value. */
  | 'STATUS'
  /** `stock`: the value. */
  | 'STOCK'
  /** `storeId`: the value. */
  | 'STORE_ID'
  /** `updatedAt`: the value. */
  | 'UPDATED_AT'
  /** `updatedAt`: the day, in UTC. */
  | 'UPDATED_AT_DAY'
  /** `updatedAt`: the beginning of the hour, in UTC. */
  | 'UPDATED_AT_HOUR'
  /** `updatedAt`: the first day of the month, in UTC. */
  | 'UPDATED_AT_MONTH'
  /** `updatedAt`: the first day of the quarter, in UTC. */
  | 'UPDATED_AT_QUARTER'
  /** `updatedAt`: the Monday of the week, in UTC. */
  | 'UPDATED_AT_WEEK'
  /** `updatedAt`: the first day of the year, in UTC. */
  | 'UPDATED_AT_YEAR'
  /** `version`: the value. */
  | 'VERSION';

/** What the rows of a group have in common; null for what they are not grouped by. */
export type ItemGroupKeys = {
  __typename?: 'ItemGroupKeys';
  /** `categoryId`: the value. */
  categoryId?: Maybe<Scalars['Int']['output']>;
  /** `cost`: the value. */
  cost?: Maybe<Scalars['Decimal']['output']>;
  /** `createdAt`: the value. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** `createdAt`: the day, in UTC. */
  createdAtDay?: Maybe<Scalars['Date']['output']>;
  /** `createdAt`: the beginning of the hour, in UTC. */
  createdAtHour?: Maybe<Scalars['DateTime']['output']>;
  /** `createdAt`: the first day of the month, in UTC. */
  createdAtMonth?: Maybe<Scalars['Date']['output']>;
  /** `createdAt`: the first day of the quarter, in UTC. */
  createdAtQuarter?: Maybe<Scalars['Date']['output']>;
  /** `createdAt`: the Monday of the week, in UTC. */
  createdAtWeek?: Maybe<Scalars['Date']['output']>;
  /** `createdAt`: the first day of the year, in UTC. */
  createdAtYear?: Maybe<Scalars['Date']['output']>;
  /** `inStock`: the value. */
  inStock?: Maybe<Scalars['Boolean']['output']>;
  /** `name`: the value. */
  name?: Maybe<Scalars['String']['output']>;
  /** `pk`: the value. */
  pk?: Maybe<Scalars['Int']['output']>;
  /** `price`: the value. */
  price?: Maybe<Scalars['Decimal']['output']>;
  /** `reviewCount`: the value. */
  reviewCount?: Maybe<Scalars['Int']['output']>;
  /** `sku`: the value. */
  sku?: Maybe<Scalars['String']['output']>;
  /** `status`: the value. */
  status?: Maybe<ItemStatus>;
  /** `stock`: the value. */
  stock?: Maybe<Scalars['Int']['output']>;
  /** `storeId`: the value. */
  storeId?: Maybe<Scalars['Int']['output']>;
  /** `updatedAt`: the value. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** `updatedAt`: the day, in UTC. */
  updatedAtDay?: Maybe<Scalars['Date']['output']>;
  /** `updatedAt`: the beginning of the hour, in UTC. */
  updatedAtHour?: Maybe<Scalars['DateTime']['output']>;
  /** `updatedAt`: the first day of the month, in UTC. */
  updatedAtMonth?: Maybe<Scalars['Date']['output']>;
  /** `updatedAt`: the first day of the quarter, in UTC. */
  updatedAtQuarter?: Maybe<Scalars['Date']['output']>;
  /** `updatedAt`: the Monday of the week, in UTC. */
  updatedAtWeek?: Maybe<Scalars['Date']['output']>;
  /** `updatedAt`: the first day of the year, in UTC. */
  updatedAtYear?: Maybe<Scalars['Date']['output']>;
  /** `version`: the value. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** What groups of Item have in common, as a term of an order; give exactly one field. */
export type ItemGroupKeysOrderBy =
  /** `categoryId`: the value. */
  { categoryId: OrderDirection; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `cost`: the value. */
  { categoryId?: never; cost: OrderDirection; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `createdAt`: the value. */
  { categoryId?: never; cost?: never; createdAt: OrderDirection; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `createdAt`: the day, in UTC. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay: OrderDirection; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `createdAt`: the beginning of the hour, in UTC. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour: OrderDirection; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `createdAt`: the first day of the month, in UTC. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth: OrderDirection; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `createdAt`: the first day of the quarter, in UTC. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter: OrderDirection; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `createdAt`: the Monday of the week, in UTC. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek: OrderDirection; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `createdAt`: the first day of the year, in UTC. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear: OrderDirection; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `inStock`: the value. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock: OrderDirection; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `name`: the value. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name: OrderDirection; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `pk`: the value. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk: OrderDirection; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `price`: the value. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price: OrderDirection; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `reviewCount`: the value. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount: OrderDirection; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `sku`: the value. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku: OrderDirection; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `status`: the value. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status: OrderDirection; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `stock`: the value. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock: OrderDirection; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `storeId`: the value. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId: OrderDirection; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `updatedAt`: the value. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt: OrderDirection; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `updatedAt`: the day, in UTC. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay: OrderDirection; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `updatedAt`: the beginning of the hour, in UTC. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour: OrderDirection; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `updatedAt`: the first day of the month, in UTC. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth: OrderDirection; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `updatedAt`: the first day of the quarter, in UTC. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter: OrderDirection; updatedAtWeek?: never; updatedAtYear?: never; version?: never; }
  |  /** `updatedAt`: the Monday of the week, in UTC. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek: OrderDirection; updatedAtYear?: never; version?: never; }
  |  /** `updatedAt`: the first day of the year, in UTC. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear: OrderDirection; version?: never; }
  |  /** `version`: the value. */
  { categoryId?: never; cost?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; updatedAtDay?: never; updatedAtHour?: never; updatedAtMonth?: never; updatedAtQuarter?: never; updatedAtWeek?: never; updatedAtYear?: never; version: OrderDirection; };

/** One term of an order of groups of Item; give exactly one field. */
export type ItemGroupOrderBy =
  /** By avg. */
  { avg: ItemNumberOrderBy; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** How many rows there are. */
  { avg?: never; count: OrderDirection; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By countDistinct. */
  { avg?: never; count?: never; countDistinct: ItemValueOrderBy; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By what the rows of a group have in common. */
  { avg?: never; count?: never; countDistinct?: never; keys: ItemGroupKeysOrderBy; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By max. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max: ItemExtremeOrderBy; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By min. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min: ItemExtremeOrderBy; stddev?: never; sum?: never; variance?: never; }
  |  /** By stddev. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev: ItemNumberOrderBy; sum?: never; variance?: never; }
  |  /** By sum. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum: ItemNumberOrderBy; variance?: never; }
  |  /** By variance. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance: ItemNumberOrderBy; };

/** Conditions on groups of Item; all that are given must hold. */
export type ItemHaving = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<ItemHaving>>;
  /** Conditions on avg. */
  avg?: InputMaybe<ItemMeanFilter>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<ItemCountDistinctFilter>;
  /** Conditions on max. */
  max?: InputMaybe<ItemExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<ItemExtremeFilter>;
  /** Not this. */
  not?: InputMaybe<ItemHaving>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<ItemHaving>>;
  /** Conditions on stddev. */
  stddev?: InputMaybe<ItemMeanFilter>;
  /** Conditions on sum. */
  sum?: InputMaybe<ItemSumFilter>;
  /** Conditions on variance. */
  variance?: InputMaybe<ItemMeanFilter>;
};

/** A unique key of Item; give exactly one field. */
export type ItemKey =
  /** The node id, or the raw key. */
  { id: Scalars['ID']['input']; pk?: never; sku?: never; }
  |  /** Number of the item. */
  { id?: never; pk: Scalars['Int']['input']; sku?: never; }
  |  /** Stock keeping unit: the code on the label, unique. */
  { id?: never; pk?: never; sku: Scalars['String']['input']; };

/** Conditions on related Item rows; all that are given must hold. */
export type ItemListFilter = {
  /** Each related row matches; true where there is none. */
  every?: InputMaybe<ItemFilter>;
  /** true: there is no related row; false: there is one. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
  /** No related row matches. */
  none?: InputMaybe<ItemFilter>;
  /** At least one related row matches. */
  some?: InputMaybe<ItemFilter>;
};

/** The greatest values; null where there is no value. Of Item. */
export type ItemMax = {
  __typename?: 'ItemMax';
  /** The most particular category of the item. */
  categoryId?: Maybe<Scalars['Int']['output']>;
  /** What the store paid for one; null where nobody knows. */
  cost?: Maybe<Scalars['Decimal']['output']>;
  /** When the item was added. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name that customers see. */
  name?: Maybe<Scalars['String']['output']>;
  /** Number of the item. */
  pk?: Maybe<Scalars['Int']['output']>;
  /** Price that the store asks today, never negative. */
  price?: Maybe<Scalars['Decimal']['output']>;
  /** How many customers reviewed the item. */
  reviewCount?: Maybe<Scalars['Int']['output']>;
  /** Stock keeping unit: the code on the label, unique. */
  sku?: Maybe<Scalars['String']['output']>;
  /** How many the store has. */
  stock?: Maybe<Scalars['Int']['output']>;
  /** The store that sells the item. */
  storeId?: Maybe<Scalars['Int']['output']>;
  /** When the item last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** Conditions by column of Item; all must hold. */
export type ItemMeanFilter = {
  /** The most particular category of the item. */
  categoryId?: InputMaybe<FloatFilter>;
  /** What the store paid for one; null where nobody knows. */
  cost?: InputMaybe<FloatFilter>;
  /** Number of the item. */
  pk?: InputMaybe<FloatFilter>;
  /** Price that the store asks today, never negative. */
  price?: InputMaybe<FloatFilter>;
  /** How many customers reviewed the item. */
  reviewCount?: InputMaybe<FloatFilter>;
  /** How many the store has. */
  stock?: InputMaybe<FloatFilter>;
  /** The store that sells the item. */
  storeId?: InputMaybe<FloatFilter>;
  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  version?: InputMaybe<FloatFilter>;
};

/** The least values; null where there is no value. Of Item. */
export type ItemMin = {
  __typename?: 'ItemMin';
  /** The most particular category of the item. */
  categoryId?: Maybe<Scalars['Int']['output']>;
  /** What the store paid for one; null where nobody knows. */
  cost?: Maybe<Scalars['Decimal']['output']>;
  /** When the item was added. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** Name that customers see. */
  name?: Maybe<Scalars['String']['output']>;
  /** Number of the item. */
  pk?: Maybe<Scalars['Int']['output']>;
  /** Price that the store asks today, never negative. */
  price?: Maybe<Scalars['Decimal']['output']>;
  /** How many customers reviewed the item. */
  reviewCount?: Maybe<Scalars['Int']['output']>;
  /** Stock keeping unit: the code on the label, unique. */
  sku?: Maybe<Scalars['String']['output']>;
  /** How many the store has. */
  stock?: Maybe<Scalars['Int']['output']>;
  /** The store that sells the item. */
  storeId?: Maybe<Scalars['Int']['output']>;
  /** When the item last changed. */
  updatedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  version?: Maybe<Scalars['Int']['output']>;
};

/** A column of Item; give exactly one field. */
export type ItemNumberOrderBy =
  /** The most particular category of the item. */
  { categoryId: OrderDirection; cost?: never; pk?: never; price?: never; reviewCount?: never; stock?: never; storeId?: never; version?: never; }
  |  /** What the store paid for one; null where nobody knows. */
  { categoryId?: never; cost: OrderDirection; pk?: never; price?: never; reviewCount?: never; stock?: never; storeId?: never; version?: never; }
  |  /** Number of the item. */
  { categoryId?: never; cost?: never; pk: OrderDirection; price?: never; reviewCount?: never; stock?: never; storeId?: never; version?: never; }
  |  /** Price that the store asks today, never negative. */
  { categoryId?: never; cost?: never; pk?: never; price: OrderDirection; reviewCount?: never; stock?: never; storeId?: never; version?: never; }
  |  /** How many customers reviewed the item. */
  { categoryId?: never; cost?: never; pk?: never; price?: never; reviewCount: OrderDirection; stock?: never; storeId?: never; version?: never; }
  |  /** How many the store has. */
  { categoryId?: never; cost?: never; pk?: never; price?: never; reviewCount?: never; stock: OrderDirection; storeId?: never; version?: never; }
  |  /** The store that sells the item. */
  { categoryId?: never; cost?: never; pk?: never; price?: never; reviewCount?: never; stock?: never; storeId: OrderDirection; version?: never; }
  |  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  { categoryId?: never; cost?: never; pk?: never; price?: never; reviewCount?: never; stock?: never; storeId?: never; version: OrderDirection; };

/** One term of an order of Item; give exactly one field. */
export type ItemOrderBy =
  /** The most particular category of the item. */
  { category: CategoryOrderBy; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** The most particular category of the item. */
  { category?: never; categoryId: OrderDirection; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** What the store paid for one; null where nobody knows. */
  { category?: never; categoryId?: never; cost: OrderDirection; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** When the item was added. */
  { category?: never; categoryId?: never; cost?: never; createdAt: OrderDirection; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** Whether the store has at least one of the item. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock: OrderDirection; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** Name that customers see. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name: OrderDirection; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** What related OrderLine rows come to. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate: OrderLineAggregateOrderBy; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** Number of the item. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk: OrderDirection; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** Price that the store asks today, never negative. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price: OrderDirection; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** How many customers reviewed the item. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount: OrderDirection; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** What related Review rows come to. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate: ReviewAggregateOrderBy; sku?: never; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** Stock keeping unit: the code on the label, unique. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku: OrderDirection; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** Where the item stands in its life; new ones are drafts. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status: OrderDirection; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** How many the store has. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock: OrderDirection; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** The store that sells the item. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store: StoreOrderBy; storeId?: never; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** The store that sells the item. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store?: never; storeId: OrderDirection; tagsAggregate?: never; updatedAt?: never; version?: never; }
  |  /** What related Tag rows come to. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate: TagAggregateOrderBy; updatedAt?: never; version?: never; }
  |  /** When the item last changed. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt: OrderDirection; version?: never; }
  |  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  { category?: never; categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; orderLinesAggregate?: never; pk?: never; price?: never; reviewCount?: never; reviewsAggregate?: never; sku?: never; status?: never; stock?: never; store?: never; storeId?: never; tagsAggregate?: never; updatedAt?: never; version: OrderDirection; };

/** Where an item stands in its life. */
export type ItemStatus =
  | 'ACTIVE'
  | 'DRAFT'
  | 'RETIRED';

/** Conditions on a ItemStatus; all that are given must hold. */
export type ItemStatusFilter = {
  /** Equal to the value. */
  eq?: InputMaybe<ItemStatus>;
  /** One of the values; an empty list matches no row. */
  in?: InputMaybe<Array<ItemStatus>>;
  /** Not equal to the value; a row whose value is null matches. */
  isDistinctFrom?: InputMaybe<ItemStatus>;
  /** true: there is no value; false: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to the value; a row whose value is null does not match. */
  neq?: InputMaybe<ItemStatus>;
  /** None of the values; an empty list matches every row. */
  notIn?: InputMaybe<Array<ItemStatus>>;
};

/** The standard deviations of the values as a sample; null where there are less than two. Of Item. */
export type ItemStddev = {
  __typename?: 'ItemStddev';
  /** The most particular category of the item. */
  categoryId?: Maybe<Scalars['Float']['output']>;
  /** What the store paid for one; null where nobody knows. */
  cost?: Maybe<Scalars['Float']['output']>;
  /** Number of the item. */
  pk?: Maybe<Scalars['Float']['output']>;
  /** Price that the store asks today, never negative. */
  price?: Maybe<Scalars['Float']['output']>;
  /** How many customers reviewed the item. */
  reviewCount?: Maybe<Scalars['Float']['output']>;
  /** How many the store has. */
  stock?: Maybe<Scalars['Float']['output']>;
  /** The store that sells the item. */
  storeId?: Maybe<Scalars['Float']['output']>;
  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  version?: Maybe<Scalars['Float']['output']>;
};

/** The sums of the values; null where there is no value. Of Item. */
export type ItemSum = {
  __typename?: 'ItemSum';
  /** The most particular category of the item. */
  categoryId?: Maybe<Scalars['BigInt']['output']>;
  /** What the store paid for one; null where nobody knows. */
  cost?: Maybe<Scalars['Decimal']['output']>;
  /** Number of the item. */
  pk?: Maybe<Scalars['BigInt']['output']>;
  /** Price that the store asks today, never negative. */
  price?: Maybe<Scalars['Decimal']['output']>;
  /** How many customers reviewed the item. */
  reviewCount?: Maybe<Scalars['BigInt']['output']>;
  /** How many the store has. */
  stock?: Maybe<Scalars['BigInt']['output']>;
  /** The store that sells the item. */
  storeId?: Maybe<Scalars['BigInt']['output']>;
  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  version?: Maybe<Scalars['BigInt']['output']>;
};

/** Conditions by column of Item; all must hold. */
export type ItemSumFilter = {
  /** The most particular category of the item. */
  categoryId?: InputMaybe<BigIntFilter>;
  /** What the store paid for one; null where nobody knows. */
  cost?: InputMaybe<DecimalFilter>;
  /** Number of the item. */
  pk?: InputMaybe<BigIntFilter>;
  /** Price that the store asks today, never negative. */
  price?: InputMaybe<DecimalFilter>;
  /** How many customers reviewed the item. */
  reviewCount?: InputMaybe<BigIntFilter>;
  /** How many the store has. */
  stock?: InputMaybe<BigIntFilter>;
  /** The store that sells the item. */
  storeId?: InputMaybe<BigIntFilter>;
  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  version?: InputMaybe<BigIntFilter>;
};

/** A column of Item; give exactly one field. */
export type ItemValueOrderBy =
  /** The most particular category of the item. */
  { categoryId: OrderDirection; cost?: never; createdAt?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** What the store paid for one; null where nobody knows. */
  { categoryId?: never; cost: OrderDirection; createdAt?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** When the item was added. */
  { categoryId?: never; cost?: never; createdAt: OrderDirection; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** Whether the store has at least one of the item. */
  { categoryId?: never; cost?: never; createdAt?: never; inStock: OrderDirection; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** Name that customers see. */
  { categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name: OrderDirection; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** Number of the item. */
  { categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; pk: OrderDirection; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** Price that the store asks today, never negative. */
  { categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; pk?: never; price: OrderDirection; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** How many customers reviewed the item. */
  { categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount: OrderDirection; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** Stock keeping unit: the code on the label, unique. */
  { categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku: OrderDirection; status?: never; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** Where the item stands in its life; new ones are drafts. */
  { categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status: OrderDirection; stock?: never; storeId?: never; updatedAt?: never; version?: never; }
  |  /** How many the store has. */
  { categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock: OrderDirection; storeId?: never; updatedAt?: never; version?: never; }
  |  /** The store that sells the item. */
  { categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId: OrderDirection; updatedAt?: never; version?: never; }
  |  /** When the item last changed. */
  { categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt: OrderDirection; version?: never; }
  |  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  { categoryId?: never; cost?: never; createdAt?: never; inStock?: never; name?: never; pk?: never; price?: never; reviewCount?: never; sku?: never; status?: never; stock?: never; storeId?: never; updatedAt?: never; version: OrderDirection; };

/** The variances of the values as a sample; null where there are less than two. Of Item. */
export type ItemVariance = {
  __typename?: 'ItemVariance';
  /** The most particular category of the item. */
  categoryId?: Maybe<Scalars['Float']['output']>;
  /** What the store paid for one; null where nobody knows. */
  cost?: Maybe<Scalars['Float']['output']>;
  /** Number of the item. */
  pk?: Maybe<Scalars['Float']['output']>;
  /** Price that the store asks today, never negative. */
  price?: Maybe<Scalars['Float']['output']>;
  /** How many customers reviewed the item. */
  reviewCount?: Maybe<Scalars['Float']['output']>;
  /** How many the store has. */
  stock?: Maybe<Scalars['Float']['output']>;
  /** The store that sells the item. */
  storeId?: Maybe<Scalars['Float']['output']>;
  /** Counts the changes of the item, from 1, so that two writers notice each other. */
  version?: Maybe<Scalars['Float']['output']>;
};

/** Conditions on a JSON; all that are given must hold. */
export type JsonFilter = {
  /** All of it is contained in the value. */
  containedBy?: InputMaybe<Scalars['JSON']['input']>;
  /** Contains all of the value: an object its keys and their values, a list its elements. */
  contains?: InputMaybe<Scalars['JSON']['input']>;
  /** Equal to the value. */
  eq?: InputMaybe<Scalars['JSON']['input']>;
  /** Is an object with all of the keys, or a list with all of the texts. */
  hasAllKeys?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is an object with one of the keys, or a list with one of the texts. */
  hasAnyKeys?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is an object with the key, or a list with the text. */
  hasKey?: InputMaybe<Scalars['String']['input']>;
  /** One of the values; an empty list matches no row. */
  in?: InputMaybe<Array<Scalars['JSON']['input']>>;
  /** Not equal to the value; a row whose value is null matches. */
  isDistinctFrom?: InputMaybe<Scalars['JSON']['input']>;
  /** true: there is no value; false: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to the value; a row whose value is null does not match. */
  neq?: InputMaybe<Scalars['JSON']['input']>;
  /** None of the values; an empty list matches every row. */
  notIn?: InputMaybe<Array<Scalars['JSON']['input']>>;
  /** What stands at a path. */
  path?: InputMaybe<JsonPathFilter>;
};

/** Conditions on what stands at a path; all that are given must hold. Where there is nothing, it is null. */
export type JsonPathFilter = {
  /** The path: keys of objects, and indexes of lists from 0, or from -1 at the end, written as text. */
  at: Array<Scalars['String']['input']>;
  /** All of it is contained in the value. */
  containedBy?: InputMaybe<Scalars['JSON']['input']>;
  /** Contains all of the value: an object its keys and their values, a list its elements. */
  contains?: InputMaybe<Scalars['JSON']['input']>;
  /** Equal to the value. */
  eq?: InputMaybe<Scalars['JSON']['input']>;
  /** Is an object with all of the keys, or a list with all of the texts. */
  hasAllKeys?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is an object with one of the keys, or a list with one of the texts. */
  hasAnyKeys?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Is an object with the key, or a list with the text. */
  hasKey?: InputMaybe<Scalars['String']['input']>;
  /** One of the values; an empty list matches no row. */
  in?: InputMaybe<Array<Scalars['JSON']['input']>>;
  /** Not equal to the value; a row whose value is null matches. */
  isDistinctFrom?: InputMaybe<Scalars['JSON']['input']>;
  /** true: there is no value; false: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to the value; a row whose value is null does not match. */
  neq?: InputMaybe<Scalars['JSON']['input']>;
  /** None of the values; an empty list matches every row. */
  notIn?: InputMaybe<Array<Scalars['JSON']['input']>>;
};

export type Mutation = {
  __typename?: 'Mutation';
  placeOrder: PlaceOrderPayload;
};


export type MutationPlaceOrderArgs = {
  input: PlaceOrderInput;
};

/** An object with a global id. */
export type Node = {
  /** The node id: global, readable, and stable as long as the key is. */
  id: Scalars['ID']['output'];
};

/** What one customer bought from one store at one time. */
export type Order = Node & {
  __typename?: 'Order';
  /** The customer who placed the order. */
  customer: Customer;
  /** The customer who placed the order. */
  customerId: Scalars['UUID']['output'];
  /** Number of the order in the accounts: unique, and too big for a double. */
  externalNumber: Scalars['BigInt']['output'];
  /** The node id: global, readable, and stable as long as the key is. */
  id: Scalars['ID']['output'];
  /** What was bought, line by line; deleted with the order. */
  lines: OrderLineConnection;
  /** Key of the order. */
  pk: Scalars['UUID']['output'];
  /** When the customer placed the order. */
  placedAt: Scalars['DateTime']['output'];
  /** How far the order has come. */
  status: OrderStatus;
  /** The store that received the order. */
  store: Store;
  /** The store that received the order. */
  storeId: Scalars['Int']['output'];
};


/** What one customer bought from one store at one time. */
export type OrderLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<OrderLineColumn>>;
  filter?: InputMaybe<OrderLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<OrderLineOrderBy>>;
};

/** What many Order rows come to. */
export type OrderAggregate = {
  __typename?: 'OrderAggregate';
  /** The averages of the values; null where there is no value. */
  avg: OrderAvg;
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: OrderCountDistinct;
  /** The greatest values; null where there is no value. */
  max: OrderMax;
  /** The least values; null where there is no value. */
  min: OrderMin;
  /** The standard deviations of the values as a sample; null where there are less than two. */
  stddev: OrderStddev;
  /** The sums of the values; null where there is no value. */
  sum: OrderSum;
  /** The variances of the values as a sample; null where there are less than two. */
  variance: OrderVariance;
};

/** Conditions on what related Order rows come to; all that are given must hold. */
export type OrderAggregateFilter = {
  /** Conditions on avg. */
  avg?: InputMaybe<OrderMeanFilter>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<OrderCountDistinctFilter>;
  /** Which related rows count; all when left out. */
  filter?: InputMaybe<OrderFilter>;
  /** Conditions on max. */
  max?: InputMaybe<OrderExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<OrderExtremeFilter>;
  /** Conditions on stddev. */
  stddev?: InputMaybe<OrderMeanFilter>;
  /** Conditions on sum. */
  sum?: InputMaybe<OrderSumFilter>;
  /** Conditions on variance. */
  variance?: InputMaybe<OrderMeanFilter>;
};

/** What related Order rows come to, as a term of an order; give exactly one field. */
export type OrderAggregateOrderBy =
  /** By avg. */
  { avg: OrderNumberOrderBy; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** How many rows there are. */
  { avg?: never; count: OrderDirection; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By countDistinct. */
  { avg?: never; count?: never; countDistinct: OrderValueOrderBy; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By max. */
  { avg?: never; count?: never; countDistinct?: never; max: OrderExtremeOrderBy; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By min. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min: OrderExtremeOrderBy; stddev?: never; sum?: never; variance?: never; }
  |  /** By stddev. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev: OrderNumberOrderBy; sum?: never; variance?: never; }
  |  /** By sum. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum: OrderNumberOrderBy; variance?: never; }
  |  /** By variance. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance: OrderNumberOrderBy; };

/** The averages of the values; null where there is no value. Of Order. */
export type OrderAvg = {
  __typename?: 'OrderAvg';
  /** Number of the order in the accounts: unique, and too big for a double. */
  externalNumber?: Maybe<Scalars['Float']['output']>;
  /** The store that received the order. */
  storeId?: Maybe<Scalars['Float']['output']>;
};

/** A column of Order. */
export type OrderColumn =
  /** The customer who placed the order. */
  | 'CUSTOMER_ID'
  /** Number of the order in the accounts: unique, and too big for a double. */
  | 'EXTERNAL_NUMBER'
  /** Key of the order. */
  | 'PK'
  /** When the customer placed the order. */
  | 'PLACED_AT'
  /** How far the order has come. */
  | 'STATUS'
  /** The store that received the order. */
  | 'STORE_ID';

/** A page of a list of Order. */
export type OrderConnection = {
  __typename?: 'OrderConnection';
  /** What all rows that match come to, whatever the page. Computed only when selected. */
  aggregate: OrderAggregate;
  /** The rows of the page, each in an edge. */
  edges: Array<OrderEdge>;
  /** All rows that match in groups, whatever the page, by what they have in common. */
  groupBy: Array<OrderGroup>;
  /** The rows of the page. */
  nodes: Array<Order>;
  /** Where the page lies among all rows. */
  pageInfo: PageInfo;
  /** How many rows match the filter, whatever the page. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};


/** A page of a list of Order. */
export type OrderConnectionGroupByArgs = {
  first?: Scalars['Int']['input'];
  having?: InputMaybe<OrderHaving>;
  keys: Array<OrderGroupKey>;
  orderBy?: InputMaybe<Array<OrderGroupOrderBy>>;
};

/** How many different values there are, nulls not counted. Of Order. */
export type OrderCountDistinct = {
  __typename?: 'OrderCountDistinct';
  /** The customer who placed the order. */
  customerId: Scalars['Int']['output'];
  /** Number of the order in the accounts: unique, and too big for a double. */
  externalNumber: Scalars['Int']['output'];
  /** Key of the order. */
  pk: Scalars['Int']['output'];
  /** When the customer placed the order. */
  placedAt: Scalars['Int']['output'];
  /** How far the order has come. */
  status: Scalars['Int']['output'];
  /** The store that received the order. */
  storeId: Scalars['Int']['output'];
};

/** Conditions by column of Order; all must hold. */
export type OrderCountDistinctFilter = {
  /** The customer who placed the order. */
  customerId?: InputMaybe<IntFilter>;
  /** Number of the order in the accounts: unique, and too big for a double. */
  externalNumber?: InputMaybe<IntFilter>;
  /** Key of the order. */
  pk?: InputMaybe<IntFilter>;
  /** When the customer placed the order. */
  placedAt?: InputMaybe<IntFilter>;
  /** How far the order has come. */
  status?: InputMaybe<IntFilter>;
  /** The store that received the order. */
  storeId?: InputMaybe<IntFilter>;
};

/** The direction of a sort, and where rows without a value go; the same on every database. */
export type OrderDirection =
  /** ascending, nulls last */
  | 'ASC'
  /** ascending, nulls first */
  | 'ASC_NULLS_FIRST'
  /** ascending, nulls last, said explicitly */
  | 'ASC_NULLS_LAST'
  /** descending, nulls first */
  | 'DESC'
  /** descending, nulls first, said explicitly */
  | 'DESC_NULLS_FIRST'
  /** descending, nulls last */
  | 'DESC_NULLS_LAST';

/** An element of a list of Order. */
export type OrderEdge = {
  __typename?: 'OrderEdge';
  /** The place of the row in this order, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Order;
};

/** Conditions by column of Order; all must hold. */
export type OrderExtremeFilter = {
  /** Number of the order in the accounts: unique, and too big for a double. */
  externalNumber?: InputMaybe<BigIntFilter>;
  /** When the customer placed the order. */
  placedAt?: InputMaybe<DateTimeFilter>;
  /** The store that received the order. */
  storeId?: InputMaybe<IntFilter>;
};

/** A column of Order; give exactly one field. */
export type OrderExtremeOrderBy =
  /** Number of the order in the accounts: unique, and too big for a double. */
  { externalNumber: OrderDirection; placedAt?: never; storeId?: never; }
  |  /** When the customer placed the order. */
  { externalNumber?: never; placedAt: OrderDirection; storeId?: never; }
  |  /** The store that received the order. */
  { externalNumber?: never; placedAt?: never; storeId: OrderDirection; };

/** Conditions on Order; all that are given must hold. */
export type OrderFilter = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<OrderFilter>>;
  /** The customer who placed the order. */
  customer?: InputMaybe<CustomerFilter>;
  /** The customer who placed the order. */
  customerId?: InputMaybe<UuidFilter>;
  /** Number of the order in the accounts: unique, and too big for a double. */
  externalNumber?: InputMaybe<BigIntFilter>;
  /** The node id. */
  id?: InputMaybe<IdFilter>;
  /** What was bought, line by line; deleted with the order. */
  lines?: InputMaybe<OrderLineListFilter>;
  /** What related OrderLine rows come to. */
  linesAggregate?: InputMaybe<OrderLineAggregateFilter>;
  /** Not this. */
  not?: InputMaybe<OrderFilter>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<OrderFilter>>;
  /** Key of the order. */
  pk?: InputMaybe<UuidFilter>;
  /** When the customer placed the order. */
  placedAt?: InputMaybe<DateTimeFilter>;
  /** How far the order has come. */
  status?: InputMaybe<OrderStatusFilter>;
  /** The store that received the order. */
  store?: InputMaybe<StoreFilter>;
  /** The store that received the order. */
  storeId?: InputMaybe<IntFilter>;
};

/** Order rows that have something in common. */
export type OrderGroup = {
  __typename?: 'OrderGroup';
  /** The averages of the values; null where there is no value. */
  avg: OrderAvg;
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: OrderCountDistinct;
  /** What the rows of the group have in common. */
  keys: OrderGroupKeys;
  /** The greatest values; null where there is no value. */
  max: OrderMax;
  /** The least values; null where there is no value. */
  min: OrderMin;
  /** The standard deviations of the values as a sample; null where there are less than two. */
  stddev: OrderStddev;
  /** The sums of the values; null where there is no value. */
  sum: OrderSum;
  /** The variances of the values as a sample; null where there are less than two. */
  variance: OrderVariance;
};

/** Order rows that have something in common. */
export type OrderGroupKey =
  /** `customerId`: the value. */
  | 'CUSTOMER_ID'
  /** `externalNumber`: the value. */
  | 'EXTERNAL_NUMBER'
  /** `pk`: the value. */
  | 'PK'
  /** `placedAt`: the value. */
  | 'PLACED_AT'
  /** `placedAt`: the day, in UTC. */
  | 'PLACED_AT_DAY'
  /** `placedAt`: the beginning of the hour, in UTC. */
  | 'PLACED_AT_HOUR'
  /** `placedAt`: the first day of the month, in UTC. */
  | 'PLACED_AT_MONTH'
  /** `placedAt`: the first day of the quarter, in UTC. */
  | 'PLACED_AT_QUARTER'
  /** `placedAt`: the Monday of the week, in UTC. */
  | 'PLACED_AT_WEEK'
  /** `placedAt`: the first day of the year, in UTC. */
  | 'PLACED_AT_YEAR'
  /** `status`: the value. */
  | 'STATUS'
  /** `storeId`: the value. */
  | 'STORE_ID';

/** What the rows of a group have in common; null for what they are not grouped by. */
export type OrderGroupKeys = {
  __typename?: 'OrderGroupKeys';
  /** `customerId`: the value. */
  customerId?: Maybe<Scalars['UUID']['output']>;
  /** `externalNumber`: the value. */
  externalNumber?: Maybe<Scalars['BigInt']['output']>;
  /** `pk`: the value. */
  pk?: Maybe<Scalars['UUID']['output']>;
  /** `placedAt`: the value. */
  placedAt?: Maybe<Scalars['DateTime']['output']>;
  /** `placedAt`: the day, in UTC. */
  placedAtDay?: Maybe<Scalars['Date']['output']>;
  /** `placedAt`: the beginning of the hour, in UTC. */
  placedAtHour?: Maybe<Scalars['DateTime']['output']>;
  /** `placedAt`: the first day of the month, in UTC. */
  placedAtMonth?: Maybe<Scalars['Date']['output']>;
  /** `placedAt`: the first day of the quarter, in UTC. */
  placedAtQuarter?: Maybe<Scalars['Date']['output']>;
  /** `placedAt`: the Monday of the week, in UTC. */
  placedAtWeek?: Maybe<Scalars['Date']['output']>;
  /** `placedAt`: the first day of the year, in UTC. */
  placedAtYear?: Maybe<Scalars['Date']['output']>;
  /** `status`: the value. */
  status?: Maybe<OrderStatus>;
  /** `storeId`: the value. */
  storeId?: Maybe<Scalars['Int']['output']>;
};

/** What groups of Order have in common, as a term of an order; give exactly one field. */
export type OrderGroupKeysOrderBy =
  /** `customerId`: the value. */
  { customerId: OrderDirection; externalNumber?: never; pk?: never; placedAt?: never; placedAtDay?: never; placedAtHour?: never; placedAtMonth?: never; placedAtQuarter?: never; placedAtWeek?: never; placedAtYear?: never; status?: never; storeId?: never; }
  |  /** `externalNumber`: the value. */
  { customerId?: never; externalNumber: OrderDirection; pk?: never; placedAt?: never; placedAtDay?: never; placedAtHour?: never; placedAtMonth?: never; placedAtQuarter?: never; placedAtWeek?: never; placedAtYear?: never; status?: never; storeId?: never; }
  |  /** `pk`: the value. */
  { customerId?: never; externalNumber?: never; pk: OrderDirection; placedAt?: never; placedAtDay?: never; placedAtHour?: never; placedAtMonth?: never; placedAtQuarter?: never; placedAtWeek?: never; placedAtYear?: never; status?: never; storeId?: never; }
  |  /** `placedAt`: the value. */
  { customerId?: never; externalNumber?: never; pk?: never; placedAt: OrderDirection; placedAtDay?: never; placedAtHour?: never; placedAtMonth?: never; placedAtQuarter?: never; placedAtWeek?: never; placedAtYear?: never; status?: never; storeId?: never; }
  |  /** `placedAt`: the day, in UTC. */
  { customerId?: never; externalNumber?: never; pk?: never; placedAt?: never; placedAtDay: OrderDirection; placedAtHour?: never; placedAtMonth?: never; placedAtQuarter?: never; placedAtWeek?: never; placedAtYear?: never; status?: never; storeId?: never; }
  |  /** `placedAt`: the beginning of the hour, in UTC. */
  { customerId?: never; externalNumber?: never; pk?: never; placedAt?: never; placedAtDay?: never; placedAtHour: OrderDirection; placedAtMonth?: never; placedAtQuarter?: never; placedAtWeek?: never; placedAtYear?: never; status?: never; storeId?: never; }
  |  /** `placedAt`: the first day of the month, in UTC. */
  { customerId?: never; externalNumber?: never; pk?: never; placedAt?: never; placedAtDay?: never; placedAtHour?: never; placedAtMonth: OrderDirection; placedAtQuarter?: never; placedAtWeek?: never; placedAtYear?: never; status?: never; storeId?: never; }
  |  /** `placedAt`: the first day of the quarter, in UTC. */
  { customerId?: never; externalNumber?: never; pk?: never; placedAt?: never; placedAtDay?: never; placedAtHour?: never; placedAtMonth?: never; placedAtQuarter: OrderDirection; placedAtWeek?: never; placedAtYear?: never; status?: never; storeId?: never; }
  |  /** `placedAt`: the Monday of the week, in UTC. */
  { customerId?: never; externalNumber?: never; pk?: never; placedAt?: never; placedAtDay?: never; placedAtHour?: never; placedAtMonth?: never; placedAtQuarter?: never; placedAtWeek: OrderDirection; placedAtYear?: never; status?: never; storeId?: never; }
  |  /** `placedAt`: the first day of the year, in UTC. */
  { customerId?: never; externalNumber?: never; pk?: never; placedAt?: never; placedAtDay?: never; placedAtHour?: never; placedAtMonth?: never; placedAtQuarter?: never; placedAtWeek?: never; placedAtYear: OrderDirection; status?: never; storeId?: never; }
  |  /** `status`: the value. */
  { customerId?: never; externalNumber?: never; pk?: never; placedAt?: never; placedAtDay?: never; placedAtHour?: never; placedAtMonth?: never; placedAtQuarter?: never; placedAtWeek?: never; placedAtYear?: never; status: OrderDirection; storeId?: never; }
  |  /** `storeId`: the value. */
  { customerId?: never; externalNumber?: never; pk?: never; placedAt?: never; placedAtDay?: never; placedAtHour?: never; placedAtMonth?: never; placedAtQuarter?: never; placedAtWeek?: never; placedAtYear?: never; status?: never; storeId: OrderDirection; };

/** One term of an order of groups of Order; give exactly one field. */
export type OrderGroupOrderBy =
  /** By avg. */
  { avg: OrderNumberOrderBy; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** How many rows there are. */
  { avg?: never; count: OrderDirection; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By countDistinct. */
  { avg?: never; count?: never; countDistinct: OrderValueOrderBy; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By what the rows of a group have in common. */
  { avg?: never; count?: never; countDistinct?: never; keys: OrderGroupKeysOrderBy; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By max. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max: OrderExtremeOrderBy; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By min. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min: OrderExtremeOrderBy; stddev?: never; sum?: never; variance?: never; }
  |  /** By stddev. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev: OrderNumberOrderBy; sum?: never; variance?: never; }
  |  /** By sum. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum: OrderNumberOrderBy; variance?: never; }
  |  /** By variance. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance: OrderNumberOrderBy; };

/** Conditions on groups of Order; all that are given must hold. */
export type OrderHaving = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<OrderHaving>>;
  /** Conditions on avg. */
  avg?: InputMaybe<OrderMeanFilter>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<OrderCountDistinctFilter>;
  /** Conditions on max. */
  max?: InputMaybe<OrderExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<OrderExtremeFilter>;
  /** Not this. */
  not?: InputMaybe<OrderHaving>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<OrderHaving>>;
  /** Conditions on stddev. */
  stddev?: InputMaybe<OrderMeanFilter>;
  /** Conditions on sum. */
  sum?: InputMaybe<OrderSumFilter>;
  /** Conditions on variance. */
  variance?: InputMaybe<OrderMeanFilter>;
};

/** A unique key of Order; give exactly one field. */
export type OrderKey =
  /** Number of the order in the accounts: unique, and too big for a double. */
  { externalNumber: Scalars['BigInt']['input']; id?: never; pk?: never; }
  |  /** The node id, or the raw key. */
  { externalNumber?: never; id: Scalars['ID']['input']; pk?: never; }
  |  /** Key of the order. */
  { externalNumber?: never; id?: never; pk: Scalars['UUID']['input']; };

/** One item of an order, with the price of that day. */
export type OrderLine = Node & {
  __typename?: 'OrderLine';
  /** The node id: global, readable, and stable as long as the key is. */
  id: Scalars['ID']['output'];
  /** The item that was bought. */
  item: Item;
  /** The item that was bought. */
  itemId: Scalars['Int']['output'];
  /** Place of the line in its order, from 1. */
  lineNumber: Scalars['Int']['output'];
  /** The order that the line belongs to. */
  order: Order;
  /** The order that the line belongs to. */
  orderId: Scalars['UUID']['output'];
  /** How many were bought, at least one. */
  quantity: Scalars['Int']['output'];
  /** Price of one on the day of the order. */
  unitPrice: Scalars['Decimal']['output'];
};

/** What many OrderLine rows come to. */
export type OrderLineAggregate = {
  __typename?: 'OrderLineAggregate';
  /** The averages of the values; null where there is no value. */
  avg: OrderLineAvg;
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: OrderLineCountDistinct;
  /** The greatest values; null where there is no value. */
  max: OrderLineMax;
  /** The least values; null where there is no value. */
  min: OrderLineMin;
  /** The standard deviations of the values as a sample; null where there are less than two. */
  stddev: OrderLineStddev;
  /** The sums of the values; null where there is no value. */
  sum: OrderLineSum;
  /** The variances of the values as a sample; null where there are less than two. */
  variance: OrderLineVariance;
};

/** Conditions on what related OrderLine rows come to; all that are given must hold. */
export type OrderLineAggregateFilter = {
  /** Conditions on avg. */
  avg?: InputMaybe<OrderLineMeanFilter>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<OrderLineCountDistinctFilter>;
  /** Which related rows count; all when left out. */
  filter?: InputMaybe<OrderLineFilter>;
  /** Conditions on max. */
  max?: InputMaybe<OrderLineExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<OrderLineExtremeFilter>;
  /** Conditions on stddev. */
  stddev?: InputMaybe<OrderLineMeanFilter>;
  /** Conditions on sum. */
  sum?: InputMaybe<OrderLineSumFilter>;
  /** Conditions on variance. */
  variance?: InputMaybe<OrderLineMeanFilter>;
};

/** What related OrderLine rows come to, as a term of an order; give exactly one field. */
export type OrderLineAggregateOrderBy =
  /** By avg. */
  { avg: OrderLineNumberOrderBy; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** How many rows there are. */
  { avg?: never; count: OrderDirection; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By countDistinct. */
  { avg?: never; count?: never; countDistinct: OrderLineValueOrderBy; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By max. */
  { avg?: never; count?: never; countDistinct?: never; max: OrderLineExtremeOrderBy; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By min. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min: OrderLineExtremeOrderBy; stddev?: never; sum?: never; variance?: never; }
  |  /** By stddev. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev: OrderLineNumberOrderBy; sum?: never; variance?: never; }
  |  /** By sum. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum: OrderLineNumberOrderBy; variance?: never; }
  |  /** By variance. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance: OrderLineNumberOrderBy; };

/** The averages of the values; null where there is no value. Of OrderLine. */
export type OrderLineAvg = {
  __typename?: 'OrderLineAvg';
  /** The item that was bought. */
  itemId?: Maybe<Scalars['Float']['output']>;
  /** Place of the line in its order, from 1. */
  lineNumber?: Maybe<Scalars['Float']['output']>;
  /** How many were bought, at least one. */
  quantity?: Maybe<Scalars['Float']['output']>;
  /** Price of one on the day of the order. */
  unitPrice?: Maybe<Scalars['Float']['output']>;
};

/** A column of OrderLine. */
export type OrderLineColumn =
  /** The item that was bought. */
  | 'ITEM_ID'
  /** Place of the line in its order, from 1. */
  | 'LINE_NUMBER'
  /** The order that the line belongs to. */
  | 'ORDER_ID'
  /** How many were bought, at least one. */
  | 'QUANTITY'
  /** Price of one on the day of the order. */
  | 'UNIT_PRICE';

/** A page of a list of OrderLine. */
export type OrderLineConnection = {
  __typename?: 'OrderLineConnection';
  /** What all rows that match come to, whatever the page. Computed only when selected. */
  aggregate: OrderLineAggregate;
  /** The rows of the page, each in an edge. */
  edges: Array<OrderLineEdge>;
  /** All rows that match in groups, whatever the page, by what they have in common. */
  groupBy: Array<OrderLineGroup>;
  /** The rows of the page. */
  nodes: Array<OrderLine>;
  /** Where the page lies among all rows. */
  pageInfo: PageInfo;
  /** How many rows match the filter, whatever the page. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};


/** A page of a list of OrderLine. */
export type OrderLineConnectionGroupByArgs = {
  first?: Scalars['Int']['input'];
  having?: InputMaybe<OrderLineHaving>;
  keys: Array<OrderLineGroupKey>;
  orderBy?: InputMaybe<Array<OrderLineGroupOrderBy>>;
};

/** How many different values there are, nulls not counted. Of OrderLine. */
export type OrderLineCountDistinct = {
  __typename?: 'OrderLineCountDistinct';
  /** The item that was bought. */
  itemId: Scalars['Int']['output'];
  /** Place of the line in its order, from 1. */
  lineNumber: Scalars['Int']['output'];
  /** The order that the line belongs to. */
  orderId: Scalars['Int']['output'];
  /** How many were bought, at least one. */
  quantity: Scalars['Int']['output'];
  /** Price of one on the day of the order. */
  unitPrice: Scalars['Int']['output'];
};

/** Conditions by column of OrderLine; all must hold. */
export type OrderLineCountDistinctFilter = {
  /** The item that was bought. */
  itemId?: InputMaybe<IntFilter>;
  /** Place of the line in its order, from 1. */
  lineNumber?: InputMaybe<IntFilter>;
  /** The order that the line belongs to. */
  orderId?: InputMaybe<IntFilter>;
  /** How many were bought, at least one. */
  quantity?: InputMaybe<IntFilter>;
  /** Price of one on the day of the order. */
  unitPrice?: InputMaybe<IntFilter>;
};

/** An element of a list of OrderLine. */
export type OrderLineEdge = {
  __typename?: 'OrderLineEdge';
  /** The place of the row in this order, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: OrderLine;
};

/** Conditions by column of OrderLine; all must hold. */
export type OrderLineExtremeFilter = {
  /** The item that was bought. */
  itemId?: InputMaybe<IntFilter>;
  /** Place of the line in its order, from 1. */
  lineNumber?: InputMaybe<IntFilter>;
  /** How many were bought, at least one. */
  quantity?: InputMaybe<IntFilter>;
  /** Price of one on the day of the order. */
  unitPrice?: InputMaybe<DecimalFilter>;
};

/** A column of OrderLine; give exactly one field. */
export type OrderLineExtremeOrderBy =
  /** The item that was bought. */
  { itemId: OrderDirection; lineNumber?: never; quantity?: never; unitPrice?: never; }
  |  /** Place of the line in its order, from 1. */
  { itemId?: never; lineNumber: OrderDirection; quantity?: never; unitPrice?: never; }
  |  /** How many were bought, at least one. */
  { itemId?: never; lineNumber?: never; quantity: OrderDirection; unitPrice?: never; }
  |  /** Price of one on the day of the order. */
  { itemId?: never; lineNumber?: never; quantity?: never; unitPrice: OrderDirection; };

/** Conditions on OrderLine; all that are given must hold. */
export type OrderLineFilter = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<OrderLineFilter>>;
  /** The node id. */
  id?: InputMaybe<IdFilter>;
  /** The item that was bought. */
  item?: InputMaybe<ItemFilter>;
  /** The item that was bought. */
  itemId?: InputMaybe<IntFilter>;
  /** Place of the line in its order, from 1. */
  lineNumber?: InputMaybe<IntFilter>;
  /** Not this. */
  not?: InputMaybe<OrderLineFilter>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<OrderLineFilter>>;
  /** The order that the line belongs to. */
  order?: InputMaybe<OrderFilter>;
  /** The order that the line belongs to. */
  orderId?: InputMaybe<UuidFilter>;
  /** How many were bought, at least one. */
  quantity?: InputMaybe<IntFilter>;
  /** Price of one on the day of the order. */
  unitPrice?: InputMaybe<DecimalFilter>;
};

/** OrderLine rows that have something in common. */
export type OrderLineGroup = {
  __typename?: 'OrderLineGroup';
  /** The averages of the values; null where there is no value. */
  avg: OrderLineAvg;
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: OrderLineCountDistinct;
  /** What the rows of the group have in common. */
  keys: OrderLineGroupKeys;
  /** The greatest values; null where there is no value. */
  max: OrderLineMax;
  /** The least values; null where there is no value. */
  min: OrderLineMin;
  /** The standard deviations of the values as a sample; null where there are less than two. */
  stddev: OrderLineStddev;
  /** The sums of the values; null where there is no value. */
  sum: OrderLineSum;
  /** The variances of the values as a sample; null where there are less than two. */
  variance: OrderLineVariance;
};

/** OrderLine rows that have something in common. */
export type OrderLineGroupKey =
  /** `itemId`: the value. */
  | 'ITEM_ID'
  /** `lineNumber`: the value. */
  | 'LINE_NUMBER'
  /** `orderId`: the value. */
  | 'ORDER_ID'
  /** `quantity`: the value. */
  | 'QUANTITY'
  /** `unitPrice`: the value. */
  | 'UNIT_PRICE';

/** What the rows of a group have in common; null for what they are not grouped by. */
export type OrderLineGroupKeys = {
  __typename?: 'OrderLineGroupKeys';
  /** `itemId`: the value. */
  itemId?: Maybe<Scalars['Int']['output']>;
  /** `lineNumber`: the value. */
  lineNumber?: Maybe<Scalars['Int']['output']>;
  /** `orderId`: the value. */
  orderId?: Maybe<Scalars['UUID']['output']>;
  /** `quantity`: the value. */
  quantity?: Maybe<Scalars['Int']['output']>;
  /** `unitPrice`: the value. */
  unitPrice?: Maybe<Scalars['Decimal']['output']>;
};

/** What groups of OrderLine have in common, as a term of an order; give exactly one field. */
export type OrderLineGroupKeysOrderBy =
  /** `itemId`: the value. */
  { itemId: OrderDirection; lineNumber?: never; orderId?: never; quantity?: never; unitPrice?: never; }
  |  /** `lineNumber`: the value. */
  { itemId?: never; lineNumber: OrderDirection; orderId?: never; quantity?: never; unitPrice?: never; }
  |  /** `orderId`: the value. */
  { itemId?: never; lineNumber?: never; orderId: OrderDirection; quantity?: never; unitPrice?: never; }
  |  /** `quantity`: the value. */
  { itemId?: never; lineNumber?: never; orderId?: never; quantity: OrderDirection; unitPrice?: never; }
  |  /** `unitPrice`: the value. */
  { itemId?: never; lineNumber?: never; orderId?: never; quantity?: never; unitPrice: OrderDirection; };

/** One term of an order of groups of OrderLine; give exactly one field. */
export type OrderLineGroupOrderBy =
  /** By avg. */
  { avg: OrderLineNumberOrderBy; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** How many rows there are. */
  { avg?: never; count: OrderDirection; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By countDistinct. */
  { avg?: never; count?: never; countDistinct: OrderLineValueOrderBy; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By what the rows of a group have in common. */
  { avg?: never; count?: never; countDistinct?: never; keys: OrderLineGroupKeysOrderBy; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By max. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max: OrderLineExtremeOrderBy; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By min. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min: OrderLineExtremeOrderBy; stddev?: never; sum?: never; variance?: never; }
  |  /** By stddev. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev: OrderLineNumberOrderBy; sum?: never; variance?: never; }
  |  /** By sum. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum: OrderLineNumberOrderBy; variance?: never; }
  |  /** By variance. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance: OrderLineNumberOrderBy; };

/** Conditions on groups of OrderLine; all that are given must hold. */
export type OrderLineHaving = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<OrderLineHaving>>;
  /** Conditions on avg. */
  avg?: InputMaybe<OrderLineMeanFilter>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<OrderLineCountDistinctFilter>;
  /** Conditions on max. */
  max?: InputMaybe<OrderLineExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<OrderLineExtremeFilter>;
  /** Not this. */
  not?: InputMaybe<OrderLineHaving>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<OrderLineHaving>>;
  /** Conditions on stddev. */
  stddev?: InputMaybe<OrderLineMeanFilter>;
  /** Conditions on sum. */
  sum?: InputMaybe<OrderLineSumFilter>;
  /** Conditions on variance. */
  variance?: InputMaybe<OrderLineMeanFilter>;
};

/** A unique key of OrderLine; give exactly one field. */
export type OrderLineKey =
  /** The node id, or the raw key. */
  { id: Scalars['ID']['input']; orderIdAndLineNumber?: never; }
  |  { id?: never; orderIdAndLineNumber: OrderLineOrderIdAndLineNumberKey; };

/** Conditions on related OrderLine rows; all that are given must hold. */
export type OrderLineListFilter = {
  /** Each related row matches; true where there is none. */
  every?: InputMaybe<OrderLineFilter>;
  /** true: there is no related row; false: there is one. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
  /** No related row matches. */
  none?: InputMaybe<OrderLineFilter>;
  /** At least one related row matches. */
  some?: InputMaybe<OrderLineFilter>;
};

/** The greatest values; null where there is no value. Of OrderLine. */
export type OrderLineMax = {
  __typename?: 'OrderLineMax';
  /** The item that was bought. */
  itemId?: Maybe<Scalars['Int']['output']>;
  /** Place of the line in its order, from 1. */
  lineNumber?: Maybe<Scalars['Int']['output']>;
  /** How many were bought, at least one. */
  quantity?: Maybe<Scalars['Int']['output']>;
  /** Price of one on the day of the order. */
  unitPrice?: Maybe<Scalars['Decimal']['output']>;
};

/** Conditions by column of OrderLine; all must hold. */
export type OrderLineMeanFilter = {
  /** The item that was bought. */
  itemId?: InputMaybe<FloatFilter>;
  /** Place of the line in its order, from 1. */
  lineNumber?: InputMaybe<FloatFilter>;
  /** How many were bought, at least one. */
  quantity?: InputMaybe<FloatFilter>;
  /** Price of one on the day of the order. */
  unitPrice?: InputMaybe<FloatFilter>;
};

/** The least values; null where there is no value. Of OrderLine. */
export type OrderLineMin = {
  __typename?: 'OrderLineMin';
  /** The item that was bought. */
  itemId?: Maybe<Scalars['Int']['output']>;
  /** Place of the line in its order, from 1. */
  lineNumber?: Maybe<Scalars['Int']['output']>;
  /** How many were bought, at least one. */
  quantity?: Maybe<Scalars['Int']['output']>;
  /** Price of one on the day of the order. */
  unitPrice?: Maybe<Scalars['Decimal']['output']>;
};

/** A column of OrderLine; give exactly one field. */
export type OrderLineNumberOrderBy =
  /** The item that was bought. */
  { itemId: OrderDirection; lineNumber?: never; quantity?: never; unitPrice?: never; }
  |  /** Place of the line in its order, from 1. */
  { itemId?: never; lineNumber: OrderDirection; quantity?: never; unitPrice?: never; }
  |  /** How many were bought, at least one. */
  { itemId?: never; lineNumber?: never; quantity: OrderDirection; unitPrice?: never; }
  |  /** Price of one on the day of the order. */
  { itemId?: never; lineNumber?: never; quantity?: never; unitPrice: OrderDirection; };

/** One term of an order of OrderLine; give exactly one field. */
export type OrderLineOrderBy =
  /** The item that was bought. */
  { item: ItemOrderBy; itemId?: never; lineNumber?: never; order?: never; orderId?: never; quantity?: never; unitPrice?: never; }
  |  /** The item that was bought. */
  { item?: never; itemId: OrderDirection; lineNumber?: never; order?: never; orderId?: never; quantity?: never; unitPrice?: never; }
  |  /** Place of the line in its order, from 1. */
  { item?: never; itemId?: never; lineNumber: OrderDirection; order?: never; orderId?: never; quantity?: never; unitPrice?: never; }
  |  /** The order that the line belongs to. */
  { item?: never; itemId?: never; lineNumber?: never; order: OrderOrderBy; orderId?: never; quantity?: never; unitPrice?: never; }
  |  /** The order that the line belongs to. */
  { item?: never; itemId?: never; lineNumber?: never; order?: never; orderId: OrderDirection; quantity?: never; unitPrice?: never; }
  |  /** How many were bought, at least one. */
  { item?: never; itemId?: never; lineNumber?: never; order?: never; orderId?: never; quantity: OrderDirection; unitPrice?: never; }
  |  /** Price of one on the day of the order. */
  { item?: never; itemId?: never; lineNumber?: never; order?: never; orderId?: never; quantity?: never; unitPrice: OrderDirection; };

/** A unique key of OrderLine of several columns. */
export type OrderLineOrderIdAndLineNumberKey = {
  /** Place of the line in its order, from 1. */
  lineNumber: Scalars['Int']['input'];
  /** The order that the line belongs to. */
  orderId: Scalars['UUID']['input'];
};

/** The standard deviations of the values as a sample; null where there are less than two. Of OrderLine. */
export type OrderLineStddev = {
  __typename?: 'OrderLineStddev';
  /** The item that was bought. */
  itemId?: Maybe<Scalars['Float']['output']>;
  /** Place of the line in its order, from 1. */
  lineNumber?: Maybe<Scalars['Float']['output']>;
  /** How many were bought, at least one. */
  quantity?: Maybe<Scalars['Float']['output']>;
  /** Price of one on the day of the order. */
  unitPrice?: Maybe<Scalars['Float']['output']>;
};

/** The sums of the values; null where there is no value. Of OrderLine. */
export type OrderLineSum = {
  __typename?: 'OrderLineSum';
  /** The item that was bought. */
  itemId?: Maybe<Scalars['BigInt']['output']>;
  /** Place of the line in its order, from 1. */
  lineNumber?: Maybe<Scalars['BigInt']['output']>;
  /** How many were bought, at least one. */
  quantity?: Maybe<Scalars['BigInt']['output']>;
  /** Price of one on the day of the order. */
  unitPrice?: Maybe<Scalars['Decimal']['output']>;
};

/** Conditions by column of OrderLine; all must hold. */
export type OrderLineSumFilter = {
  /** The item that was bought. */
  itemId?: InputMaybe<BigIntFilter>;
  /** Place of the line in its order, from 1. */
  lineNumber?: InputMaybe<BigIntFilter>;
  /** How many were bought, at least one. */
  quantity?: InputMaybe<BigIntFilter>;
  /** Price of one on the day of the order. */
  unitPrice?: InputMaybe<DecimalFilter>;
};

/** A column of OrderLine; give exactly one field. */
export type OrderLineValueOrderBy =
  /** The item that was bought. */
  { itemId: OrderDirection; lineNumber?: never; orderId?: never; quantity?: never; unitPrice?: never; }
  |  /** Place of the line in its order, from 1. */
  { itemId?: never; lineNumber: OrderDirection; orderId?: never; quantity?: never; unitPrice?: never; }
  |  /** The order that the line belongs to. */
  { itemId?: never; lineNumber?: never; orderId: OrderDirection; quantity?: never; unitPrice?: never; }
  |  /** How many were bought, at least one. */
  { itemId?: never; lineNumber?: never; orderId?: never; quantity: OrderDirection; unitPrice?: never; }
  |  /** Price of one on the day of the order. */
  { itemId?: never; lineNumber?: never; orderId?: never; quantity?: never; unitPrice: OrderDirection; };

/** The variances of the values as a sample; null where there are less than two. Of OrderLine. */
export type OrderLineVariance = {
  __typename?: 'OrderLineVariance';
  /** The item that was bought. */
  itemId?: Maybe<Scalars['Float']['output']>;
  /** Place of the line in its order, from 1. */
  lineNumber?: Maybe<Scalars['Float']['output']>;
  /** How many were bought, at least one. */
  quantity?: Maybe<Scalars['Float']['output']>;
  /** Price of one on the day of the order. */
  unitPrice?: Maybe<Scalars['Float']['output']>;
};

/** Conditions on related Order rows; all that are given must hold. */
export type OrderListFilter = {
  /** Each related row matches; true where there is none. */
  every?: InputMaybe<OrderFilter>;
  /** true: there is no related row; false: there is one. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
  /** No related row matches. */
  none?: InputMaybe<OrderFilter>;
  /** At least one related row matches. */
  some?: InputMaybe<OrderFilter>;
};

/** The greatest values; null where there is no value. Of Order. */
export type OrderMax = {
  __typename?: 'OrderMax';
  /** Number of the order in the accounts: unique, and too big for a double. */
  externalNumber?: Maybe<Scalars['BigInt']['output']>;
  /** When the customer placed the order. */
  placedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The store that received the order. */
  storeId?: Maybe<Scalars['Int']['output']>;
};

/** Conditions by column of Order; all must hold. */
export type OrderMeanFilter = {
  /** Number of the order in the accounts: unique, and too big for a double. */
  externalNumber?: InputMaybe<FloatFilter>;
  /** The store that received the order. */
  storeId?: InputMaybe<FloatFilter>;
};

/** The least values; null where there is no value. Of Order. */
export type OrderMin = {
  __typename?: 'OrderMin';
  /** Number of the order in the accounts: unique, and too big for a double. */
  externalNumber?: Maybe<Scalars['BigInt']['output']>;
  /** When the customer placed the order. */
  placedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The store that received the order. */
  storeId?: Maybe<Scalars['Int']['output']>;
};

/** A column of Order; give exactly one field. */
export type OrderNumberOrderBy =
  /** Number of the order in the accounts: unique, and too big for a double. */
  { externalNumber: OrderDirection; storeId?: never; }
  |  /** The store that received the order. */
  { externalNumber?: never; storeId: OrderDirection; };

/** One term of an order of Order; give exactly one field. */
export type OrderOrderBy =
  /** The customer who placed the order. */
  { customer: CustomerOrderBy; customerId?: never; externalNumber?: never; linesAggregate?: never; pk?: never; placedAt?: never; status?: never; store?: never; storeId?: never; }
  |  /** The customer who placed the order. */
  { customer?: never; customerId: OrderDirection; externalNumber?: never; linesAggregate?: never; pk?: never; placedAt?: never; status?: never; store?: never; storeId?: never; }
  |  /** Number of the order in the accounts: unique, and too big for a double. */
  { customer?: never; customerId?: never; externalNumber: OrderDirection; linesAggregate?: never; pk?: never; placedAt?: never; status?: never; store?: never; storeId?: never; }
  |  /** What related OrderLine rows come to. */
  { customer?: never; customerId?: never; externalNumber?: never; linesAggregate: OrderLineAggregateOrderBy; pk?: never; placedAt?: never; status?: never; store?: never; storeId?: never; }
  |  /** Key of the order. */
  { customer?: never; customerId?: never; externalNumber?: never; linesAggregate?: never; pk: OrderDirection; placedAt?: never; status?: never; store?: never; storeId?: never; }
  |  /** When the customer placed the order. */
  { customer?: never; customerId?: never; externalNumber?: never; linesAggregate?: never; pk?: never; placedAt: OrderDirection; status?: never; store?: never; storeId?: never; }
  |  /** How far the order has come. */
  { customer?: never; customerId?: never; externalNumber?: never; linesAggregate?: never; pk?: never; placedAt?: never; status: OrderDirection; store?: never; storeId?: never; }
  |  /** The store that received the order. */
  { customer?: never; customerId?: never; externalNumber?: never; linesAggregate?: never; pk?: never; placedAt?: never; status?: never; store: StoreOrderBy; storeId?: never; }
  |  /** The store that received the order. */
  { customer?: never; customerId?: never; externalNumber?: never; linesAggregate?: never; pk?: never; placedAt?: never; status?: never; store?: never; storeId: OrderDirection; };

/** How far an order has come. */
export type OrderStatus =
  | 'CANCELLED'
  | 'DELIVERED'
  | 'PAID'
  | 'PENDING'
  | 'SHIPPED';

/** Conditions on a OrderStatus; all that are given must hold. */
export type OrderStatusFilter = {
  /** Equal to the value. */
  eq?: InputMaybe<OrderStatus>;
  /** One of the values; an empty list matches no row. */
  in?: InputMaybe<Array<OrderStatus>>;
  /** Not equal to the value; a row whose value is null matches. */
  isDistinctFrom?: InputMaybe<OrderStatus>;
  /** true: there is no value; false: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to the value; a row whose value is null does not match. */
  neq?: InputMaybe<OrderStatus>;
  /** None of the values; an empty list matches every row. */
  notIn?: InputMaybe<Array<OrderStatus>>;
};

/** The standard deviations of the values as a sample; null where there are less than two. Of Order. */
export type OrderStddev = {
  __typename?: 'OrderStddev';
  /** Number of the order in the accounts: unique, and too big for a double. */
  externalNumber?: Maybe<Scalars['Float']['output']>;
  /** The store that received the order. */
  storeId?: Maybe<Scalars['Float']['output']>;
};

/** The sums of the values; null where there is no value. Of Order. */
export type OrderSum = {
  __typename?: 'OrderSum';
  /** Number of the order in the accounts: unique, and too big for a double. */
  externalNumber?: Maybe<Scalars['Decimal']['output']>;
  /** The store that received the order. */
  storeId?: Maybe<Scalars['BigInt']['output']>;
};

/** Conditions by column of Order; all must hold. */
export type OrderSumFilter = {
  /** Number of the order in the accounts: unique, and too big for a double. */
  externalNumber?: InputMaybe<DecimalFilter>;
  /** The store that received the order. */
  storeId?: InputMaybe<BigIntFilter>;
};

/** A column of Order; give exactly one field. */
export type OrderValueOrderBy =
  /** The customer who placed the order. */
  { customerId: OrderDirection; externalNumber?: never; pk?: never; placedAt?: never; status?: never; storeId?: never; }
  |  /** Number of the order in the accounts: unique, and too big for a double. */
  { customerId?: never; externalNumber: OrderDirection; pk?: never; placedAt?: never; status?: never; storeId?: never; }
  |  /** Key of the order. */
  { customerId?: never; externalNumber?: never; pk: OrderDirection; placedAt?: never; status?: never; storeId?: never; }
  |  /** When the customer placed the order. */
  { customerId?: never; externalNumber?: never; pk?: never; placedAt: OrderDirection; status?: never; storeId?: never; }
  |  /** How far the order has come. */
  { customerId?: never; externalNumber?: never; pk?: never; placedAt?: never; status: OrderDirection; storeId?: never; }
  |  /** The store that received the order. */
  { customerId?: never; externalNumber?: never; pk?: never; placedAt?: never; status?: never; storeId: OrderDirection; };

/** The variances of the values as a sample; null where there are less than two. Of Order. */
export type OrderVariance = {
  __typename?: 'OrderVariance';
  /** Number of the order in the accounts: unique, and too big for a double. */
  externalNumber?: Maybe<Scalars['Float']['output']>;
  /** The store that received the order. */
  storeId?: Maybe<Scalars['Float']['output']>;
};

/** Where a page lies among all rows. */
export type PageInfo = {
  __typename?: 'PageInfo';
  /** Cursor of the last row; null for an empty page. */
  endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether rows come after the page. */
  hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows come before the page. */
  hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first row; null for an empty page. */
  startCursor?: Maybe<Scalars['String']['output']>;
};

export type PlaceOrderInput = {
  customerId: Scalars['UUID']['input'];
  lines: Array<PlaceOrderLine>;
};

export type PlaceOrderLine = {
  itemId: Scalars['Int']['input'];
  quantity: Scalars['Int']['input'];
};

export type PlaceOrderPayload = {
  __typename?: 'PlaceOrderPayload';
  errors: Array<UserError>;
  order?: Maybe<Order>;
  total?: Maybe<Scalars['Decimal']['output']>;
};

/** Every read starts here; each operation is one SQL statement. */
export type Query = {
  __typename?: 'Query';
  /** The items of which most were ordered, cancelled orders left out. */
  bestsellers: Array<Item>;
  /** All Category rows, filtered, ordered and paged. */
  categories: CategoryConnection;
  /** One Category, or null. */
  category?: Maybe<Category>;
  /** One Category, or null. */
  categoryBy?: Maybe<Category>;
  /** One Customer, or null. */
  customer?: Maybe<Customer>;
  /** One Customer, or null. */
  customerBy?: Maybe<Customer>;
  /** All Customer rows, filtered, ordered and paged. */
  customers: CustomerConnection;
  /** One Item, or null. */
  item?: Maybe<Item>;
  /** One Item, or null. */
  itemBy?: Maybe<Item>;
  /** All Item rows, filtered, ordered and paged. */
  items: ItemConnection;
  /** An object of any type by node id. */
  node?: Maybe<Node>;
  /** Objects of any types by node id, in the order of the ids; null where there is none. */
  nodes: Array<Maybe<Node>>;
  /** One Order, or null. */
  order?: Maybe<Order>;
  /** One Order, or null. */
  orderBy?: Maybe<Order>;
  /** One OrderLine, or null. */
  orderLine?: Maybe<OrderLine>;
  /** One OrderLine, or null. */
  orderLineBy?: Maybe<OrderLine>;
  /** All OrderLine rows, filtered, ordered and paged. */
  orderLines: OrderLineConnection;
  /** All Order rows, filtered, ordered and paged. */
  orders: OrderConnection;
  /** One Review, or null. */
  review?: Maybe<Review>;
  /** One Review, or null. */
  reviewBy?: Maybe<Review>;
  /** All Review rows, filtered, ordered and paged. */
  reviews: ReviewConnection;
  /** One Store, or null. */
  store?: Maybe<Store>;
  /** One Store, or null. */
  storeBy?: Maybe<Store>;
  /** All Store rows, filtered, ordered and paged. */
  stores: StoreConnection;
  /** One Tag, or null. */
  tag?: Maybe<Tag>;
  /** One Tag, or null. */
  tagBy?: Maybe<Tag>;
  /** All Tag rows, filtered, ordered and paged. */
  tags: TagConnection;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryBestsellersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  since?: InputMaybe<Scalars['Date']['input']>;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryCategoriesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<CategoryColumn>>;
  filter?: InputMaybe<CategoryFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CategoryOrderBy>>;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryCategoryArgs = {
  id: Scalars['ID']['input'];
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryCategoryByArgs = {
  key: CategoryKey;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryCustomerArgs = {
  id: Scalars['ID']['input'];
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryCustomerByArgs = {
  key: CustomerKey;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryCustomersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<CustomerColumn>>;
  filter?: InputMaybe<CustomerFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<CustomerOrderBy>>;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryItemArgs = {
  id: Scalars['ID']['input'];
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryItemByArgs = {
  key: ItemKey;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<ItemColumn>>;
  filter?: InputMaybe<ItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItemOrderBy>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryNodesArgs = {
  ids: Array<Scalars['ID']['input']>;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryOrderArgs = {
  id: Scalars['ID']['input'];
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryOrderByArgs = {
  key: OrderKey;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryOrderLineArgs = {
  id: Scalars['ID']['input'];
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryOrderLineByArgs = {
  key: OrderLineKey;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryOrderLinesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<OrderLineColumn>>;
  filter?: InputMaybe<OrderLineFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<OrderLineOrderBy>>;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<OrderColumn>>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<OrderOrderBy>>;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryReviewArgs = {
  id: Scalars['ID']['input'];
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryReviewByArgs = {
  key: ReviewKey;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryReviewsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<ReviewColumn>>;
  filter?: InputMaybe<ReviewFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ReviewOrderBy>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryStoreArgs = {
  id: Scalars['ID']['input'];
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryStoreByArgs = {
  key: StoreKey;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryStoresArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<StoreColumn>>;
  filter?: InputMaybe<StoreFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<StoreOrderBy>>;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryTagArgs = {
  id: Scalars['ID']['input'];
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryTagByArgs = {
  key: TagKey;
};


/** Every read starts here; each operation is one SQL statement. */
export type QueryTagsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<TagColumn>>;
  filter?: InputMaybe<TagFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<TagOrderBy>>;
};

/** What one customer thinks of one item; a customer reviews an item once. */
export type Review = Node & {
  __typename?: 'Review';
  /** What the customer wrote; null where only stars were given. */
  body?: Maybe<Scalars['String']['output']>;
  /** When it was written. */
  createdAt: Scalars['DateTime']['output'];
  /** The customer who wrote the review. */
  customer: Customer;
  /** The customer who wrote the review. */
  customerId: Scalars['UUID']['output'];
  /** The node id: global, readable, and stable as long as the key is. */
  id: Scalars['ID']['output'];
  /** The item that is reviewed. */
  item: Item;
  /** The item that is reviewed. */
  itemId: Scalars['Int']['output'];
  /** Number of the review. */
  pk: Scalars['Int']['output'];
  /** Stars, from 1 (worst) to 5 (best). */
  rating: Scalars['Int']['output'];
};

/** What many Review rows come to. */
export type ReviewAggregate = {
  __typename?: 'ReviewAggregate';
  /** The averages of the values; null where there is no value. */
  avg: ReviewAvg;
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: ReviewCountDistinct;
  /** The greatest values; null where there is no value. */
  max: ReviewMax;
  /** The least values; null where there is no value. */
  min: ReviewMin;
  /** The standard deviations of the values as a sample; null where there are less than two. */
  stddev: ReviewStddev;
  /** The sums of the values; null where there is no value. */
  sum: ReviewSum;
  /** The variances of the values as a sample; null where there are less than two. */
  variance: ReviewVariance;
};

/** Conditions on what related Review rows come to; all that are given must hold. */
export type ReviewAggregateFilter = {
  /** Conditions on avg. */
  avg?: InputMaybe<ReviewMeanFilter>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<ReviewCountDistinctFilter>;
  /** Which related rows count; all when left out. */
  filter?: InputMaybe<ReviewFilter>;
  /** Conditions on max. */
  max?: InputMaybe<ReviewExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<ReviewExtremeFilter>;
  /** Conditions on stddev. */
  stddev?: InputMaybe<ReviewMeanFilter>;
  /** Conditions on sum. */
  sum?: InputMaybe<ReviewSumFilter>;
  /** Conditions on variance. */
  variance?: InputMaybe<ReviewMeanFilter>;
};

/** What related Review rows come to, as a term of an order; give exactly one field. */
export type ReviewAggregateOrderBy =
  /** By avg. */
  { avg: ReviewNumberOrderBy; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** How many rows there are. */
  { avg?: never; count: OrderDirection; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By countDistinct. */
  { avg?: never; count?: never; countDistinct: ReviewValueOrderBy; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By max. */
  { avg?: never; count?: never; countDistinct?: never; max: ReviewExtremeOrderBy; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By min. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min: ReviewExtremeOrderBy; stddev?: never; sum?: never; variance?: never; }
  |  /** By stddev. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev: ReviewNumberOrderBy; sum?: never; variance?: never; }
  |  /** By sum. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum: ReviewNumberOrderBy; variance?: never; }
  |  /** By variance. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance: ReviewNumberOrderBy; };

/** The averages of the values; null where there is no value. Of Review. */
export type ReviewAvg = {
  __typename?: 'ReviewAvg';
  /** The item that is reviewed. */
  itemId?: Maybe<Scalars['Float']['output']>;
  /** Number of the review. */
  pk?: Maybe<Scalars['Float']['output']>;
  /** Stars, from 1 (worst) to 5 (best). */
  rating?: Maybe<Scalars['Float']['output']>;
};

/** A column of Review. */
export type ReviewColumn =
  /** What the customer wrote; null where only stars were given. */
  | 'BODY'
  /** When it was written. */
  | 'CREATED_AT'
  /** The customer who wrote the review. */
  | 'CUSTOMER_ID'
  /** The item that is reviewed. */
  | 'ITEM_ID'
  /** Number of the review. */
  | 'PK'
  /** Stars, from 1 (worst) to 5 (best). */
  | 'RATING';

/** A page of a list of Review. */
export type ReviewConnection = {
  __typename?: 'ReviewConnection';
  /** What all rows that match come to, whatever the page. Computed only when selected. */
  aggregate: ReviewAggregate;
  /** The rows of the page, each in an edge. */
  edges: Array<ReviewEdge>;
  /** All rows that match in groups, whatever the page, by what they have in common. */
  groupBy: Array<ReviewGroup>;
  /** The rows of the page. */
  nodes: Array<Review>;
  /** Where the page lies among all rows. */
  pageInfo: PageInfo;
  /** How many rows match the filter, whatever the page. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};


/** A page of a list of Review. */
export type ReviewConnectionGroupByArgs = {
  first?: Scalars['Int']['input'];
  having?: InputMaybe<ReviewHaving>;
  keys: Array<ReviewGroupKey>;
  orderBy?: InputMaybe<Array<ReviewGroupOrderBy>>;
};

/** How many different values there are, nulls not counted. Of Review. */
export type ReviewCountDistinct = {
  __typename?: 'ReviewCountDistinct';
  /** What the customer wrote; null where only stars were given. */
  body: Scalars['Int']['output'];
  /** When it was written. */
  createdAt: Scalars['Int']['output'];
  /** The customer who wrote the review. */
  customerId: Scalars['Int']['output'];
  /** The item that is reviewed. */
  itemId: Scalars['Int']['output'];
  /** Number of the review. */
  pk: Scalars['Int']['output'];
  /** Stars, from 1 (worst) to 5 (best). */
  rating: Scalars['Int']['output'];
};

/** Conditions by column of Review; all must hold. */
export type ReviewCountDistinctFilter = {
  /** What the customer wrote; null where only stars were given. */
  body?: InputMaybe<IntFilter>;
  /** When it was written. */
  createdAt?: InputMaybe<IntFilter>;
  /** The customer who wrote the review. */
  customerId?: InputMaybe<IntFilter>;
  /** The item that is reviewed. */
  itemId?: InputMaybe<IntFilter>;
  /** Number of the review. */
  pk?: InputMaybe<IntFilter>;
  /** Stars, from 1 (worst) to 5 (best). */
  rating?: InputMaybe<IntFilter>;
};

/** A unique key of Review of several columns. */
export type ReviewCustomerIdAndItemIdKey = {
  /** The customer who wrote the review. */
  customerId: Scalars['UUID']['input'];
  /** The item that is reviewed. */
  itemId: Scalars['Int']['input'];
};

/** An element of a list of Review. */
export type ReviewEdge = {
  __typename?: 'ReviewEdge';
  /** The place of the row in this order, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Review;
};

/** Conditions by column of Review; all must hold. */
export type ReviewExtremeFilter = {
  /** What the customer wrote; null where only stars were given. */
  body?: InputMaybe<StringFilter>;
  /** When it was written. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The item that is reviewed. */
  itemId?: InputMaybe<IntFilter>;
  /** Number of the review. */
  pk?: InputMaybe<IntFilter>;
  /** Stars, from 1 (worst) to 5 (best). */
  rating?: InputMaybe<IntFilter>;
};

/** A column of Review; give exactly one field. */
export type ReviewExtremeOrderBy =
  /** What the customer wrote; null where only stars were given. */
  { body: OrderDirection; createdAt?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** When it was written. */
  { body?: never; createdAt: OrderDirection; itemId?: never; pk?: never; rating?: never; }
  |  /** The item that is reviewed. */
  { body?: never; createdAt?: never; itemId: OrderDirection; pk?: never; rating?: never; }
  |  /** Number of the review. */
  { body?: never; createdAt?: never; itemId?: never; pk: OrderDirection; rating?: never; }
  |  /** Stars, from 1 (worst) to 5 (best). */
  { body?: never; createdAt?: never; itemId?: never; pk?: never; rating: OrderDirection; };

/** Conditions on Review; all that are given must hold. */
export type ReviewFilter = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<ReviewFilter>>;
  /** What the customer wrote; null where only stars were given. */
  body?: InputMaybe<StringFilter>;
  /** When it was written. */
  createdAt?: InputMaybe<DateTimeFilter>;
  /** The customer who wrote the review. */
  customer?: InputMaybe<CustomerFilter>;
  /** The customer who wrote the review. */
  customerId?: InputMaybe<UuidFilter>;
  /** The node id. */
  id?: InputMaybe<IdFilter>;
  /** The item that is reviewed. */
  item?: InputMaybe<ItemFilter>;
  /** The item that is reviewed. */
  itemId?: InputMaybe<IntFilter>;
  /** Not this. */
  not?: InputMaybe<ReviewFilter>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<ReviewFilter>>;
  /** Number of the review. */
  pk?: InputMaybe<IntFilter>;
  /** Stars, from 1 (worst) to 5 (best). */
  rating?: InputMaybe<IntFilter>;
};

/** Review rows that have something in common. */
export type ReviewGroup = {
  __typename?: 'ReviewGroup';
  /** The averages of the values; null where there is no value. */
  avg: ReviewAvg;
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: ReviewCountDistinct;
  /** What the rows of the group have in common. */
  keys: ReviewGroupKeys;
  /** The greatest values; null where there is no value. */
  max: ReviewMax;
  /** The least values; null where there is no value. */
  min: ReviewMin;
  /** The standard deviations of the values as a sample; null where there are less than two. */
  stddev: ReviewStddev;
  /** The sums of the values; null where there is no value. */
  sum: ReviewSum;
  /** The variances of the values as a sample; null where there are less than two. */
  variance: ReviewVariance;
};

/** Review rows that have something in common. */
export type ReviewGroupKey =
  /** `body`: the value. */
  | 'BODY'
  /** `createdAt`: the value. */
  | 'CREATED_AT'
  /** `createdAt`: the day, in UTC. */
  | 'CREATED_AT_DAY'
  /** `createdAt`: the beginning of the hour, in UTC. */
  | 'CREATED_AT_HOUR'
  /** `createdAt`: the first day of the month, in UTC. */
  | 'CREATED_AT_MONTH'
  /** `createdAt`: the first day of the quarter, in UTC. */
  | 'CREATED_AT_QUARTER'
  /** `createdAt`: the Monday of the week, in UTC. */
  | 'CREATED_AT_WEEK'
  /** `createdAt`: the first day of the year, in UTC. */
  | 'CREATED_AT_YEAR'
  /** `customerId`: the value. */
  | 'CUSTOMER_ID'
  /** `itemId`: the value. */
  | 'ITEM_ID'
  /** `pk`: the value. */
  | 'PK'
  /** `rating`: the value. */
  | 'RATING';

/** What the rows of a group have in common; null for what they are not grouped by. */
export type ReviewGroupKeys = {
  __typename?: 'ReviewGroupKeys';
  /** `body`: the value. */
  body?: Maybe<Scalars['String']['output']>;
  /** `createdAt`: the value. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** `createdAt`: the day, in UTC. */
  createdAtDay?: Maybe<Scalars['Date']['output']>;
  /** `createdAt`: the beginning of the hour, in UTC. */
  createdAtHour?: Maybe<Scalars['DateTime']['output']>;
  /** `createdAt`: the first day of the month, in UTC. */
  createdAtMonth?: Maybe<Scalars['Date']['output']>;
  /** `createdAt`: the first day of the quarter, in UTC. */
  createdAtQuarter?: Maybe<Scalars['Date']['output']>;
  /** `createdAt`: the Monday of the week, in UTC. */
  createdAtWeek?: Maybe<Scalars['Date']['output']>;
  /** `createdAt`: the first day of the year, in UTC. */
  createdAtYear?: Maybe<Scalars['Date']['output']>;
  /** `customerId`: the value. */
  customerId?: Maybe<Scalars['UUID']['output']>;
  /** `itemId`: the value. */
  itemId?: Maybe<Scalars['Int']['output']>;
  /** `pk`: the value. */
  pk?: Maybe<Scalars['Int']['output']>;
  /** `rating`: the value. */
  rating?: Maybe<Scalars['Int']['output']>;
};

/** What groups of Review have in common, as a term of an order; give exactly one field. */
export type ReviewGroupKeysOrderBy =
  /** `body`: the value. */
  { body: OrderDirection; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; customerId?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** `createdAt`: the value. */
  { body?: never; createdAt: OrderDirection; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; customerId?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** `createdAt`: the day, in UTC. */
  { body?: never; createdAt?: never; createdAtDay: OrderDirection; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; customerId?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** `createdAt`: the beginning of the hour, in UTC. */
  { body?: never; createdAt?: never; createdAtDay?: never; createdAtHour: OrderDirection; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; customerId?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** `createdAt`: the first day of the month, in UTC. */
  { body?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth: OrderDirection; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; customerId?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** `createdAt`: the first day of the quarter, in UTC. */
  { body?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter: OrderDirection; createdAtWeek?: never; createdAtYear?: never; customerId?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** `createdAt`: the Monday of the week, in UTC. */
  { body?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek: OrderDirection; createdAtYear?: never; customerId?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** `createdAt`: the first day of the year, in UTC. */
  { body?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear: OrderDirection; customerId?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** `customerId`: the value. */
  { body?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; customerId: OrderDirection; itemId?: never; pk?: never; rating?: never; }
  |  /** `itemId`: the value. */
  { body?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; customerId?: never; itemId: OrderDirection; pk?: never; rating?: never; }
  |  /** `pk`: the value. */
  { body?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; customerId?: never; itemId?: never; pk: OrderDirection; rating?: never; }
  |  /** `rating`: the value. */
  { body?: never; createdAt?: never; createdAtDay?: never; createdAtHour?: never; createdAtMonth?: never; createdAtQuarter?: never; createdAtWeek?: never; createdAtYear?: never; customerId?: never; itemId?: never; pk?: never; rating: OrderDirection; };

/** One term of an order of groups of Review; give exactly one field. */
export type ReviewGroupOrderBy =
  /** By avg. */
  { avg: ReviewNumberOrderBy; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** How many rows there are. */
  { avg?: never; count: OrderDirection; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By countDistinct. */
  { avg?: never; count?: never; countDistinct: ReviewValueOrderBy; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By what the rows of a group have in common. */
  { avg?: never; count?: never; countDistinct?: never; keys: ReviewGroupKeysOrderBy; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By max. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max: ReviewExtremeOrderBy; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By min. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min: ReviewExtremeOrderBy; stddev?: never; sum?: never; variance?: never; }
  |  /** By stddev. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev: ReviewNumberOrderBy; sum?: never; variance?: never; }
  |  /** By sum. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum: ReviewNumberOrderBy; variance?: never; }
  |  /** By variance. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance: ReviewNumberOrderBy; };

/** Conditions on groups of Review; all that are given must hold. */
export type ReviewHaving = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<ReviewHaving>>;
  /** Conditions on avg. */
  avg?: InputMaybe<ReviewMeanFilter>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<ReviewCountDistinctFilter>;
  /** Conditions on max. */
  max?: InputMaybe<ReviewExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<ReviewExtremeFilter>;
  /** Not this. */
  not?: InputMaybe<ReviewHaving>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<ReviewHaving>>;
  /** Conditions on stddev. */
  stddev?: InputMaybe<ReviewMeanFilter>;
  /** Conditions on sum. */
  sum?: InputMaybe<ReviewSumFilter>;
  /** Conditions on variance. */
  variance?: InputMaybe<ReviewMeanFilter>;
};

/** A unique key of Review; give exactly one field. */
export type ReviewKey =
  { customerIdAndItemId: ReviewCustomerIdAndItemIdKey; id?: never; pk?: never; }
  |  /** The node id, or the raw key. */
  { customerIdAndItemId?: never; id: Scalars['ID']['input']; pk?: never; }
  |  /** Number of the review. */
  { customerIdAndItemId?: never; id?: never; pk: Scalars['Int']['input']; };

/** Conditions on related Review rows; all that are given must hold. */
export type ReviewListFilter = {
  /** Each related row matches; true where there is none. */
  every?: InputMaybe<ReviewFilter>;
  /** true: there is no related row; false: there is one. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
  /** No related row matches. */
  none?: InputMaybe<ReviewFilter>;
  /** At least one related row matches. */
  some?: InputMaybe<ReviewFilter>;
};

/** The greatest values; null where there is no value. Of Review. */
export type ReviewMax = {
  __typename?: 'ReviewMax';
  /** What the customer wrote; null where only stars were given. */
  body?: Maybe<Scalars['String']['output']>;
  /** When it was written. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** The item that is reviewed. */
  itemId?: Maybe<Scalars['Int']['output']>;
  /** Number of the review. */
  pk?: Maybe<Scalars['Int']['output']>;
  /** Stars, from 1 (worst) to 5 (best). */
  rating?: Maybe<Scalars['Int']['output']>;
};

/** Conditions by column of Review; all must hold. */
export type ReviewMeanFilter = {
  /** The item that is reviewed. */
  itemId?: InputMaybe<FloatFilter>;
  /** Number of the review. */
  pk?: InputMaybe<FloatFilter>;
  /** Stars, from 1 (worst) to 5 (best). */
  rating?: InputMaybe<FloatFilter>;
};

/** The least values; null where there is no value. Of Review. */
export type ReviewMin = {
  __typename?: 'ReviewMin';
  /** What the customer wrote; null where only stars were given. */
  body?: Maybe<Scalars['String']['output']>;
  /** When it was written. */
  createdAt?: Maybe<Scalars['DateTime']['output']>;
  /** The item that is reviewed. */
  itemId?: Maybe<Scalars['Int']['output']>;
  /** Number of the review. */
  pk?: Maybe<Scalars['Int']['output']>;
  /** Stars, from 1 (worst) to 5 (best). */
  rating?: Maybe<Scalars['Int']['output']>;
};

/** A column of Review; give exactly one field. */
export type ReviewNumberOrderBy =
  /** The item that is reviewed. */
  { itemId: OrderDirection; pk?: never; rating?: never; }
  |  /** Number of the review. */
  { itemId?: never; pk: OrderDirection; rating?: never; }
  |  /** Stars, from 1 (worst) to 5 (best). */
  { itemId?: never; pk?: never; rating: OrderDirection; };

/** One term of an order of Review; give exactly one field. */
export type ReviewOrderBy =
  /** What the customer wrote; null where only stars were given. */
  { body: OrderDirection; createdAt?: never; customer?: never; customerId?: never; item?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** When it was written. */
  { body?: never; createdAt: OrderDirection; customer?: never; customerId?: never; item?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** The customer who wrote the review. */
  { body?: never; createdAt?: never; customer: CustomerOrderBy; customerId?: never; item?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** The customer who wrote the review. */
  { body?: never; createdAt?: never; customer?: never; customerId: OrderDirection; item?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** The item that is reviewed. */
  { body?: never; createdAt?: never; customer?: never; customerId?: never; item: ItemOrderBy; itemId?: never; pk?: never; rating?: never; }
  |  /** The item that is reviewed. */
  { body?: never; createdAt?: never; customer?: never; customerId?: never; item?: never; itemId: OrderDirection; pk?: never; rating?: never; }
  |  /** Number of the review. */
  { body?: never; createdAt?: never; customer?: never; customerId?: never; item?: never; itemId?: never; pk: OrderDirection; rating?: never; }
  |  /** Stars, from 1 (worst) to 5 (best). */
  { body?: never; createdAt?: never; customer?: never; customerId?: never; item?: never; itemId?: never; pk?: never; rating: OrderDirection; };

/** The standard deviations of the values as a sample; null where there are less than two. Of Review. */
export type ReviewStddev = {
  __typename?: 'ReviewStddev';
  /** The item that is reviewed. */
  itemId?: Maybe<Scalars['Float']['output']>;
  /** Number of the review. */
  pk?: Maybe<Scalars['Float']['output']>;
  /** Stars, from 1 (worst) to 5 (best). */
  rating?: Maybe<Scalars['Float']['output']>;
};

/** The sums of the values; null where there is no value. Of Review. */
export type ReviewSum = {
  __typename?: 'ReviewSum';
  /** The item that is reviewed. */
  itemId?: Maybe<Scalars['BigInt']['output']>;
  /** Number of the review. */
  pk?: Maybe<Scalars['BigInt']['output']>;
  /** Stars, from 1 (worst) to 5 (best). */
  rating?: Maybe<Scalars['BigInt']['output']>;
};

/** Conditions by column of Review; all must hold. */
export type ReviewSumFilter = {
  /** The item that is reviewed. */
  itemId?: InputMaybe<BigIntFilter>;
  /** Number of the review. */
  pk?: InputMaybe<BigIntFilter>;
  /** Stars, from 1 (worst) to 5 (best). */
  rating?: InputMaybe<BigIntFilter>;
};

/** A column of Review; give exactly one field. */
export type ReviewValueOrderBy =
  /** What the customer wrote; null where only stars were given. */
  { body: OrderDirection; createdAt?: never; customerId?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** When it was written. */
  { body?: never; createdAt: OrderDirection; customerId?: never; itemId?: never; pk?: never; rating?: never; }
  |  /** The customer who wrote the review. */
  { body?: never; createdAt?: never; customerId: OrderDirection; itemId?: never; pk?: never; rating?: never; }
  |  /** The item that is reviewed. */
  { body?: never; createdAt?: never; customerId?: never; itemId: OrderDirection; pk?: never; rating?: never; }
  |  /** Number of the review. */
  { body?: never; createdAt?: never; customerId?: never; itemId?: never; pk: OrderDirection; rating?: never; }
  |  /** Stars, from 1 (worst) to 5 (best). */
  { body?: never; createdAt?: never; customerId?: never; itemId?: never; pk?: never; rating: OrderDirection; };

/** The variances of the values as a sample; null where there are less than two. Of Review. */
export type ReviewVariance = {
  __typename?: 'ReviewVariance';
  /** The item that is reviewed. */
  itemId?: Maybe<Scalars['Float']['output']>;
  /** Number of the review. */
  pk?: Maybe<Scalars['Float']['output']>;
  /** Stars, from 1 (worst) to 5 (best). */
  rating?: Maybe<Scalars['Float']['output']>;
};

/** A shop that sells its own items and receives orders for them. */
export type Store = Node & {
  __typename?: 'Store';
  /** City in which the store stands. */
  city: Scalars['String']['output'];
  /** Whether the store sends goods to a customer's home. */
  delivers: Scalars['Boolean']['output'];
  /** The node id: global, readable, and stable as long as the key is. */
  id: Scalars['ID']['output'];
  /** Items that the store sells. */
  items: ItemConnection;
  /** Name over the door; two stores may share one. */
  name: Scalars['String']['output'];
  /** Day on which the store first opened; null where nobody knows. */
  openedOn?: Maybe<Scalars['Date']['output']>;
  /** Orders that customers placed with the store. */
  orders: OrderConnection;
  /** Number of the store. */
  pk: Scalars['Int']['output'];
};


/** A shop that sells its own items and receives orders for them. */
export type StoreItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<ItemColumn>>;
  filter?: InputMaybe<ItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItemOrderBy>>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** A shop that sells its own items and receives orders for them. */
export type StoreOrdersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<OrderColumn>>;
  filter?: InputMaybe<OrderFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<OrderOrderBy>>;
};

/** What many Store rows come to. */
export type StoreAggregate = {
  __typename?: 'StoreAggregate';
  /** The averages of the values; null where there is no value. */
  avg: StoreAvg;
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: StoreCountDistinct;
  /** The greatest values; null where there is no value. */
  max: StoreMax;
  /** The least values; null where there is no value. */
  min: StoreMin;
  /** The standard deviations of the values as a sample; null where there are less than two. */
  stddev: StoreStddev;
  /** The sums of the values; null where there is no value. */
  sum: StoreSum;
  /** The variances of the values as a sample; null where there are less than two. */
  variance: StoreVariance;
};

/** Conditions on what related Store rows come to; all that are given must hold. */
export type StoreAggregateFilter = {
  /** Conditions on avg. */
  avg?: InputMaybe<StoreMeanFilter>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<StoreCountDistinctFilter>;
  /** Which related rows count; all when left out. */
  filter?: InputMaybe<StoreFilter>;
  /** Conditions on max. */
  max?: InputMaybe<StoreExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<StoreExtremeFilter>;
  /** Conditions on stddev. */
  stddev?: InputMaybe<StoreMeanFilter>;
  /** Conditions on sum. */
  sum?: InputMaybe<StoreSumFilter>;
  /** Conditions on variance. */
  variance?: InputMaybe<StoreMeanFilter>;
};

/** What related Store rows come to, as a term of an order; give exactly one field. */
export type StoreAggregateOrderBy =
  /** By avg. */
  { avg: StoreNumberOrderBy; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** How many rows there are. */
  { avg?: never; count: OrderDirection; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By countDistinct. */
  { avg?: never; count?: never; countDistinct: StoreValueOrderBy; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By max. */
  { avg?: never; count?: never; countDistinct?: never; max: StoreExtremeOrderBy; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By min. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min: StoreExtremeOrderBy; stddev?: never; sum?: never; variance?: never; }
  |  /** By stddev. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev: StoreNumberOrderBy; sum?: never; variance?: never; }
  |  /** By sum. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum: StoreNumberOrderBy; variance?: never; }
  |  /** By variance. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance: StoreNumberOrderBy; };

/** The averages of the values; null where there is no value. Of Store. */
export type StoreAvg = {
  __typename?: 'StoreAvg';
  /** Number of the store. */
  pk?: Maybe<Scalars['Float']['output']>;
};

/** A column of Store. */
export type StoreColumn =
  /** City in which the store stands. */
  | 'CITY'
  /** Whether the store sends goods to a customer's home. */
  | 'DELIVERS'
  /** Name over the door; two stores may share one. */
  | 'NAME'
  /** Day on which the store first opened; null where nobody knows. */
  | 'OPENED_ON'
  /** Number of the store. */
  | 'PK';

/** A page of a list of Store. */
export type StoreConnection = {
  __typename?: 'StoreConnection';
  /** What all rows that match come to, whatever the page. Computed only when selected. */
  aggregate: StoreAggregate;
  /** The rows of the page, each in an edge. */
  edges: Array<StoreEdge>;
  /** All rows that match in groups, whatever the page, by what they have in common. */
  groupBy: Array<StoreGroup>;
  /** The rows of the page. */
  nodes: Array<Store>;
  /** Where the page lies among all rows. */
  pageInfo: PageInfo;
  /** How many rows match the filter, whatever the page. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};


/** A page of a list of Store. */
export type StoreConnectionGroupByArgs = {
  first?: Scalars['Int']['input'];
  having?: InputMaybe<StoreHaving>;
  keys: Array<StoreGroupKey>;
  orderBy?: InputMaybe<Array<StoreGroupOrderBy>>;
};

/** How many different values there are, nulls not counted. Of Store. */
export type StoreCountDistinct = {
  __typename?: 'StoreCountDistinct';
  /** City in which the store stands. */
  city: Scalars['Int']['output'];
  /** Whether the store sends goods to a customer's home. */
  delivers: Scalars['Int']['output'];
  /** Name over the door; two stores may share one. */
  name: Scalars['Int']['output'];
  /** Day on which the store first opened; null where nobody knows. */
  openedOn: Scalars['Int']['output'];
  /** Number of the store. */
  pk: Scalars['Int']['output'];
};

/** Conditions by column of Store; all must hold. */
export type StoreCountDistinctFilter = {
  /** City in which the store stands. */
  city?: InputMaybe<IntFilter>;
  /** Whether the store sends goods to a customer's home. */
  delivers?: InputMaybe<IntFilter>;
  /** Name over the door; two stores may share one. */
  name?: InputMaybe<IntFilter>;
  /** Day on which the store first opened; null where nobody knows. */
  openedOn?: InputMaybe<IntFilter>;
  /** Number of the store. */
  pk?: InputMaybe<IntFilter>;
};

/** An element of a list of Store. */
export type StoreEdge = {
  __typename?: 'StoreEdge';
  /** The place of the row in this order, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Store;
};

/** Conditions by column of Store; all must hold. */
export type StoreExtremeFilter = {
  /** City in which the store stands. */
  city?: InputMaybe<StringFilter>;
  /** Name over the door; two stores may share one. */
  name?: InputMaybe<StringFilter>;
  /** Day on which the store first opened; null where nobody knows. */
  openedOn?: InputMaybe<DateFilter>;
  /** Number of the store. */
  pk?: InputMaybe<IntFilter>;
};

/** A column of Store; give exactly one field. */
export type StoreExtremeOrderBy =
  /** City in which the store stands. */
  { city: OrderDirection; name?: never; openedOn?: never; pk?: never; }
  |  /** Name over the door; two stores may share one. */
  { city?: never; name: OrderDirection; openedOn?: never; pk?: never; }
  |  /** Day on which the store first opened; null where nobody knows. */
  { city?: never; name?: never; openedOn: OrderDirection; pk?: never; }
  |  /** Number of the store. */
  { city?: never; name?: never; openedOn?: never; pk: OrderDirection; };

/** Conditions on Store; all that are given must hold. */
export type StoreFilter = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<StoreFilter>>;
  /** City in which the store stands. */
  city?: InputMaybe<StringFilter>;
  /** Whether the store sends goods to a customer's home. */
  delivers?: InputMaybe<BooleanFilter>;
  /** The node id. */
  id?: InputMaybe<IdFilter>;
  /** Items that the store sells. */
  items?: InputMaybe<ItemListFilter>;
  /** What related Item rows come to. */
  itemsAggregate?: InputMaybe<ItemAggregateFilter>;
  /** Name over the door; two stores may share one. */
  name?: InputMaybe<StringFilter>;
  /** Not this. */
  not?: InputMaybe<StoreFilter>;
  /** Day on which the store first opened; null where nobody knows. */
  openedOn?: InputMaybe<DateFilter>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<StoreFilter>>;
  /** Orders that customers placed with the store. */
  orders?: InputMaybe<OrderListFilter>;
  /** What related Order rows come to. */
  ordersAggregate?: InputMaybe<OrderAggregateFilter>;
  /** Number of the store. */
  pk?: InputMaybe<IntFilter>;
};

/** Store rows that have something in common. */
export type StoreGroup = {
  __typename?: 'StoreGroup';
  /** The averages of the values; null where there is no value. */
  avg: StoreAvg;
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: StoreCountDistinct;
  /** What the rows of the group have in common. */
  keys: StoreGroupKeys;
  /** The greatest values; null where there is no value. */
  max: StoreMax;
  /** The least values; null where there is no value. */
  min: StoreMin;
  /** The standard deviations of the values as a sample; null where there are less than two. */
  stddev: StoreStddev;
  /** The sums of the values; null where there is no value. */
  sum: StoreSum;
  /** The variances of the values as a sample; null where there are less than two. */
  variance: StoreVariance;
};

/** Store rows that have something in common. */
export type StoreGroupKey =
  /** `city`: the value. */
  | 'CITY'
  /** `delivers`: the value. */
  | 'DELIVERS'
  /** `name`: the value. */
  | 'NAME'
  /** `openedOn`: the value. */
  | 'OPENED_ON'
  /** `openedOn`: the first day of the month, in UTC. */
  | 'OPENED_ON_MONTH'
  /** `openedOn`: the first day of the quarter, in UTC. */
  | 'OPENED_ON_QUARTER'
  /** `openedOn`: the Monday of the week, in UTC. */
  | 'OPENED_ON_WEEK'
  /** `openedOn`: the first day of the year, in UTC. */
  | 'OPENED_ON_YEAR'
  /** `pk`: the value. */
  | 'PK';

/** What the rows of a group have in common; null for what they are not grouped by. */
export type StoreGroupKeys = {
  __typename?: 'StoreGroupKeys';
  /** `city`: the value. */
  city?: Maybe<Scalars['String']['output']>;
  /** `delivers`: the value. */
  delivers?: Maybe<Scalars['Boolean']['output']>;
  /** `name`: the value. */
  name?: Maybe<Scalars['String']['output']>;
  /** `openedOn`: the value. */
  openedOn?: Maybe<Scalars['Date']['output']>;
  /** `openedOn`: the first day of the month, in UTC. */
  openedOnMonth?: Maybe<Scalars['Date']['output']>;
  /** `openedOn`: the first day of the quarter, in UTC. */
  openedOnQuarter?: Maybe<Scalars['Date']['output']>;
  /** `openedOn`: the Monday of the week, in UTC. */
  openedOnWeek?: Maybe<Scalars['Date']['output']>;
  /** `openedOn`: the first day of the year, in UTC. */
  openedOnYear?: Maybe<Scalars['Date']['output']>;
  /** `pk`: the value. */
  pk?: Maybe<Scalars['Int']['output']>;
};

/** What groups of Store have in common, as a term of an order; give exactly one field. */
export type StoreGroupKeysOrderBy =
  /** `city`: the value. */
  { city: OrderDirection; delivers?: never; name?: never; openedOn?: never; openedOnMonth?: never; openedOnQuarter?: never; openedOnWeek?: never; openedOnYear?: never; pk?: never; }
  |  /** `delivers`: the value. */
  { city?: never; delivers: OrderDirection; name?: never; openedOn?: never; openedOnMonth?: never; openedOnQuarter?: never; openedOnWeek?: never; openedOnYear?: never; pk?: never; }
  |  /** `name`: the value. */
  { city?: never; delivers?: never; name: OrderDirection; openedOn?: never; openedOnMonth?: never; openedOnQuarter?: never; openedOnWeek?: never; openedOnYear?: never; pk?: never; }
  |  /** `openedOn`: the value. */
  { city?: never; delivers?: never; name?: never; openedOn: OrderDirection; openedOnMonth?: never; openedOnQuarter?: never; openedOnWeek?: never; openedOnYear?: never; pk?: never; }
  |  /** `openedOn`: the first day of the month, in UTC. */
  { city?: never; delivers?: never; name?: never; openedOn?: never; openedOnMonth: OrderDirection; openedOnQuarter?: never; openedOnWeek?: never; openedOnYear?: never; pk?: never; }
  |  /** `openedOn`: the first day of the quarter, in UTC. */
  { city?: never; delivers?: never; name?: never; openedOn?: never; openedOnMonth?: never; openedOnQuarter: OrderDirection; openedOnWeek?: never; openedOnYear?: never; pk?: never; }
  |  /** `openedOn`: the Monday of the week, in UTC. */
  { city?: never; delivers?: never; name?: never; openedOn?: never; openedOnMonth?: never; openedOnQuarter?: never; openedOnWeek: OrderDirection; openedOnYear?: never; pk?: never; }
  |  /** `openedOn`: the first day of the year, in UTC. */
  { city?: never; delivers?: never; name?: never; openedOn?: never; openedOnMonth?: never; openedOnQuarter?: never; openedOnWeek?: never; openedOnYear: OrderDirection; pk?: never; }
  |  /** `pk`: the value. */
  { city?: never; delivers?: never; name?: never; openedOn?: never; openedOnMonth?: never; openedOnQuarter?: never; openedOnWeek?: never; openedOnYear?: never; pk: OrderDirection; };

/** One term of an order of groups of Store; give exactly one field. */
export type StoreGroupOrderBy =
  /** By avg. */
  { avg: StoreNumberOrderBy; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** How many rows there are. */
  { avg?: never; count: OrderDirection; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By countDistinct. */
  { avg?: never; count?: never; countDistinct: StoreValueOrderBy; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By what the rows of a group have in common. */
  { avg?: never; count?: never; countDistinct?: never; keys: StoreGroupKeysOrderBy; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By max. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max: StoreExtremeOrderBy; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By min. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min: StoreExtremeOrderBy; stddev?: never; sum?: never; variance?: never; }
  |  /** By stddev. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev: StoreNumberOrderBy; sum?: never; variance?: never; }
  |  /** By sum. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum: StoreNumberOrderBy; variance?: never; }
  |  /** By variance. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance: StoreNumberOrderBy; };

/** Conditions on groups of Store; all that are given must hold. */
export type StoreHaving = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<StoreHaving>>;
  /** Conditions on avg. */
  avg?: InputMaybe<StoreMeanFilter>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<StoreCountDistinctFilter>;
  /** Conditions on max. */
  max?: InputMaybe<StoreExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<StoreExtremeFilter>;
  /** Not this. */
  not?: InputMaybe<StoreHaving>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<StoreHaving>>;
  /** Conditions on stddev. */
  stddev?: InputMaybe<StoreMeanFilter>;
  /** Conditions on sum. */
  sum?: InputMaybe<StoreSumFilter>;
  /** Conditions on variance. */
  variance?: InputMaybe<StoreMeanFilter>;
};

/** A unique key of Store; give exactly one field. */
export type StoreKey =
  /** The node id, or the raw key. */
  { id: Scalars['ID']['input']; pk?: never; }
  |  /** Number of the store. */
  { id?: never; pk: Scalars['Int']['input']; };

/** Conditions on related Store rows; all that are given must hold. */
export type StoreListFilter = {
  /** Each related row matches; true where there is none. */
  every?: InputMaybe<StoreFilter>;
  /** true: there is no related row; false: there is one. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
  /** No related row matches. */
  none?: InputMaybe<StoreFilter>;
  /** At least one related row matches. */
  some?: InputMaybe<StoreFilter>;
};

/** The greatest values; null where there is no value. Of Store. */
export type StoreMax = {
  __typename?: 'StoreMax';
  /** City in which the store stands. */
  city?: Maybe<Scalars['String']['output']>;
  /** Name over the door; two stores may share one. */
  name?: Maybe<Scalars['String']['output']>;
  /** Day on which the store first opened; null where nobody knows. */
  openedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the store. */
  pk?: Maybe<Scalars['Int']['output']>;
};

/** Conditions by column of Store; all must hold. */
export type StoreMeanFilter = {
  /** Number of the store. */
  pk?: InputMaybe<FloatFilter>;
};

/** The least values; null where there is no value. Of Store. */
export type StoreMin = {
  __typename?: 'StoreMin';
  /** City in which the store stands. */
  city?: Maybe<Scalars['String']['output']>;
  /** Name over the door; two stores may share one. */
  name?: Maybe<Scalars['String']['output']>;
  /** Day on which the store first opened; null where nobody knows. */
  openedOn?: Maybe<Scalars['Date']['output']>;
  /** Number of the store. */
  pk?: Maybe<Scalars['Int']['output']>;
};

/** A column of Store; give exactly one field. */
export type StoreNumberOrderBy =
  /** Number of the store. */
  { pk: OrderDirection; };

/** One term of an order of Store; give exactly one field. */
export type StoreOrderBy =
  /** City in which the store stands. */
  { city: OrderDirection; delivers?: never; itemsAggregate?: never; name?: never; openedOn?: never; ordersAggregate?: never; pk?: never; }
  |  /** Whether the store sends goods to a customer's home. */
  { city?: never; delivers: OrderDirection; itemsAggregate?: never; name?: never; openedOn?: never; ordersAggregate?: never; pk?: never; }
  |  /** What related Item rows come to. */
  { city?: never; delivers?: never; itemsAggregate: ItemAggregateOrderBy; name?: never; openedOn?: never; ordersAggregate?: never; pk?: never; }
  |  /** Name over the door; two stores may share one. */
  { city?: never; delivers?: never; itemsAggregate?: never; name: OrderDirection; openedOn?: never; ordersAggregate?: never; pk?: never; }
  |  /** Day on which the store first opened; null where nobody knows. */
  { city?: never; delivers?: never; itemsAggregate?: never; name?: never; openedOn: OrderDirection; ordersAggregate?: never; pk?: never; }
  |  /** What related Order rows come to. */
  { city?: never; delivers?: never; itemsAggregate?: never; name?: never; openedOn?: never; ordersAggregate: OrderAggregateOrderBy; pk?: never; }
  |  /** Number of the store. */
  { city?: never; delivers?: never; itemsAggregate?: never; name?: never; openedOn?: never; ordersAggregate?: never; pk: OrderDirection; };

/** The standard deviations of the values as a sample; null where there are less than two. Of Store. */
export type StoreStddev = {
  __typename?: 'StoreStddev';
  /** Number of the store. */
  pk?: Maybe<Scalars['Float']['output']>;
};

/** The sums of the values; null where there is no value. Of Store. */
export type StoreSum = {
  __typename?: 'StoreSum';
  /** Number of the store. */
  pk?: Maybe<Scalars['BigInt']['output']>;
};

/** Conditions by column of Store; all must hold. */
export type StoreSumFilter = {
  /** Number of the store. */
  pk?: InputMaybe<BigIntFilter>;
};

/** A column of Store; give exactly one field. */
export type StoreValueOrderBy =
  /** City in which the store stands. */
  { city: OrderDirection; delivers?: never; name?: never; openedOn?: never; pk?: never; }
  |  /** Whether the store sends goods to a customer's home. */
  { city?: never; delivers: OrderDirection; name?: never; openedOn?: never; pk?: never; }
  |  /** Name over the door; two stores may share one. */
  { city?: never; delivers?: never; name: OrderDirection; openedOn?: never; pk?: never; }
  |  /** Day on which the store first opened; null where nobody knows. */
  { city?: never; delivers?: never; name?: never; openedOn: OrderDirection; pk?: never; }
  |  /** Number of the store. */
  { city?: never; delivers?: never; name?: never; openedOn?: never; pk: OrderDirection; };

/** The variances of the values as a sample; null where there are less than two. Of Store. */
export type StoreVariance = {
  __typename?: 'StoreVariance';
  /** Number of the store. */
  pk?: Maybe<Scalars['Float']['output']>;
};

/** Conditions on a String; all that are given must hold. */
export type StringFilter = {
  /** Contains the text; case-sensitive. */
  contains?: InputMaybe<Scalars['String']['input']>;
  /** Ends with the text; case-sensitive. */
  endsWith?: InputMaybe<Scalars['String']['input']>;
  /** Equal to the value. */
  eq?: InputMaybe<Scalars['String']['input']>;
  /** Greater than the value. */
  gt?: InputMaybe<Scalars['String']['input']>;
  /** Greater than the value, or equal to it. */
  gte?: InputMaybe<Scalars['String']['input']>;
  /** Contains the text, whatever the case. */
  iContains?: InputMaybe<Scalars['String']['input']>;
  /** Ends with the text, whatever the case. */
  iEndsWith?: InputMaybe<Scalars['String']['input']>;
  /** Equal to the text, whatever the case. */
  iEq?: InputMaybe<Scalars['String']['input']>;
  /** Starts with the text, whatever the case. */
  iStartsWith?: InputMaybe<Scalars['String']['input']>;
  /** Matches the pattern, whatever the case. */
  ilike?: InputMaybe<Scalars['String']['input']>;
  /** One of the values; an empty list matches no row. */
  in?: InputMaybe<Array<Scalars['String']['input']>>;
  /** The regular expression is found in it, whatever the case; PostgreSQL only. */
  iregex?: InputMaybe<Scalars['String']['input']>;
  /** Not equal to the value; a row whose value is null matches. */
  isDistinctFrom?: InputMaybe<Scalars['String']['input']>;
  /** true: there is no value; false: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Matches the pattern: % is any text, _ any character, and a backslash escapes. */
  like?: InputMaybe<Scalars['String']['input']>;
  /** Less than the value. */
  lt?: InputMaybe<Scalars['String']['input']>;
  /** Less than the value, or equal to it. */
  lte?: InputMaybe<Scalars['String']['input']>;
  /** Not equal to the value; a row whose value is null does not match. */
  neq?: InputMaybe<Scalars['String']['input']>;
  /** Does not match the pattern, whatever the case. */
  notIlike?: InputMaybe<Scalars['String']['input']>;
  /** None of the values; an empty list matches every row. */
  notIn?: InputMaybe<Array<Scalars['String']['input']>>;
  /** Does not match the pattern. */
  notLike?: InputMaybe<Scalars['String']['input']>;
  /** The regular expression is found in it; PostgreSQL only. */
  regex?: InputMaybe<Scalars['String']['input']>;
  /** Starts with the text; case-sensitive. */
  startsWith?: InputMaybe<Scalars['String']['input']>;
};

/** A word that marks items of any category. */
export type Tag = Node & {
  __typename?: 'Tag';
  /** The node id: global, readable, and stable as long as the key is. */
  id: Scalars['ID']['output'];
  /** Items that carry the tag. */
  items: ItemConnection;
  /** The word itself, unique. */
  name: Scalars['String']['output'];
  /** Number of the tag. */
  pk: Scalars['Int']['output'];
};


/** A word that marks items of any category. */
export type TagItemsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  distinctOn?: InputMaybe<Array<ItemColumn>>;
  filter?: InputMaybe<ItemFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  offset?: InputMaybe<Scalars['Int']['input']>;
  orderBy?: InputMaybe<Array<ItemOrderBy>>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** What many Tag rows come to. */
export type TagAggregate = {
  __typename?: 'TagAggregate';
  /** The averages of the values; null where there is no value. */
  avg: TagAvg;
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: TagCountDistinct;
  /** The greatest values; null where there is no value. */
  max: TagMax;
  /** The least values; null where there is no value. */
  min: TagMin;
  /** The standard deviations of the values as a sample; null where there are less than two. */
  stddev: TagStddev;
  /** The sums of the values; null where there is no value. */
  sum: TagSum;
  /** The variances of the values as a sample; null where there are less than two. */
  variance: TagVariance;
};

/** Conditions on what related Tag rows come to; all that are given must hold. */
export type TagAggregateFilter = {
  /** Conditions on avg. */
  avg?: InputMaybe<TagMeanFilter>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<TagCountDistinctFilter>;
  /** Which related rows count; all when left out. */
  filter?: InputMaybe<TagFilter>;
  /** Conditions on max. */
  max?: InputMaybe<TagExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<TagExtremeFilter>;
  /** Conditions on stddev. */
  stddev?: InputMaybe<TagMeanFilter>;
  /** Conditions on sum. */
  sum?: InputMaybe<TagSumFilter>;
  /** Conditions on variance. */
  variance?: InputMaybe<TagMeanFilter>;
};

/** What related Tag rows come to, as a term of an order; give exactly one field. */
export type TagAggregateOrderBy =
  /** By avg. */
  { avg: TagNumberOrderBy; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** How many rows there are. */
  { avg?: never; count: OrderDirection; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By countDistinct. */
  { avg?: never; count?: never; countDistinct: TagValueOrderBy; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By max. */
  { avg?: never; count?: never; countDistinct?: never; max: TagExtremeOrderBy; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By min. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min: TagExtremeOrderBy; stddev?: never; sum?: never; variance?: never; }
  |  /** By stddev. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev: TagNumberOrderBy; sum?: never; variance?: never; }
  |  /** By sum. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum: TagNumberOrderBy; variance?: never; }
  |  /** By variance. */
  { avg?: never; count?: never; countDistinct?: never; max?: never; min?: never; stddev?: never; sum?: never; variance: TagNumberOrderBy; };

/** The averages of the values; null where there is no value. Of Tag. */
export type TagAvg = {
  __typename?: 'TagAvg';
  /** Number of the tag. */
  pk?: Maybe<Scalars['Float']['output']>;
};

/** A column of Tag. */
export type TagColumn =
  /** The word itself, unique. */
  | 'NAME'
  /** Number of the tag. */
  | 'PK';

/** A page of a list of Tag. */
export type TagConnection = {
  __typename?: 'TagConnection';
  /** What all rows that match come to, whatever the page. Computed only when selected. */
  aggregate: TagAggregate;
  /** The rows of the page, each in an edge. */
  edges: Array<TagEdge>;
  /** All rows that match in groups, whatever the page, by what they have in common. */
  groupBy: Array<TagGroup>;
  /** The rows of the page. */
  nodes: Array<Tag>;
  /** Where the page lies among all rows. */
  pageInfo: PageInfo;
  /** How many rows match the filter, whatever the page. Counted only when selected. */
  totalCount: Scalars['Int']['output'];
};


/** A page of a list of Tag. */
export type TagConnectionGroupByArgs = {
  first?: Scalars['Int']['input'];
  having?: InputMaybe<TagHaving>;
  keys: Array<TagGroupKey>;
  orderBy?: InputMaybe<Array<TagGroupOrderBy>>;
};

/** How many different values there are, nulls not counted. Of Tag. */
export type TagCountDistinct = {
  __typename?: 'TagCountDistinct';
  /** The word itself, unique. */
  name: Scalars['Int']['output'];
  /** Number of the tag. */
  pk: Scalars['Int']['output'];
};

/** Conditions by column of Tag; all must hold. */
export type TagCountDistinctFilter = {
  /** The word itself, unique. */
  name?: InputMaybe<IntFilter>;
  /** Number of the tag. */
  pk?: InputMaybe<IntFilter>;
};

/** An element of a list of Tag. */
export type TagEdge = {
  __typename?: 'TagEdge';
  /** The place of the row in this order, for `after` and `before`. */
  cursor: Scalars['String']['output'];
  /** The object. */
  node: Tag;
};

/** Conditions by column of Tag; all must hold. */
export type TagExtremeFilter = {
  /** The word itself, unique. */
  name?: InputMaybe<StringFilter>;
  /** Number of the tag. */
  pk?: InputMaybe<IntFilter>;
};

/** A column of Tag; give exactly one field. */
export type TagExtremeOrderBy =
  /** The word itself, unique. */
  { name: OrderDirection; pk?: never; }
  |  /** Number of the tag. */
  { name?: never; pk: OrderDirection; };

/** Conditions on Tag; all that are given must hold. */
export type TagFilter = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<TagFilter>>;
  /** The node id. */
  id?: InputMaybe<IdFilter>;
  /** Items that carry the tag. */
  items?: InputMaybe<ItemListFilter>;
  /** What related Item rows come to. */
  itemsAggregate?: InputMaybe<ItemAggregateFilter>;
  /** The word itself, unique. */
  name?: InputMaybe<StringFilter>;
  /** Not this. */
  not?: InputMaybe<TagFilter>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<TagFilter>>;
  /** Number of the tag. */
  pk?: InputMaybe<IntFilter>;
};

/** Tag rows that have something in common. */
export type TagGroup = {
  __typename?: 'TagGroup';
  /** The averages of the values; null where there is no value. */
  avg: TagAvg;
  /** How many rows there are. */
  count: Scalars['Int']['output'];
  /** How many different values there are, nulls not counted. */
  countDistinct: TagCountDistinct;
  /** What the rows of the group have in common. */
  keys: TagGroupKeys;
  /** The greatest values; null where there is no value. */
  max: TagMax;
  /** The least values; null where there is no value. */
  min: TagMin;
  /** The standard deviations of the values as a sample; null where there are less than two. */
  stddev: TagStddev;
  /** The sums of the values; null where there is no value. */
  sum: TagSum;
  /** The variances of the values as a sample; null where there are less than two. */
  variance: TagVariance;
};

/** Tag rows that have something in common. */
export type TagGroupKey =
  /** `name`: the value. */
  | 'NAME'
  /** `pk`: the value. */
  | 'PK';

/** What the rows of a group have in common; null for what they are not grouped by. */
export type TagGroupKeys = {
  __typename?: 'TagGroupKeys';
  /** `name`: the value. */
  name?: Maybe<Scalars['String']['output']>;
  /** `pk`: the value. */
  pk?: Maybe<Scalars['Int']['output']>;
};

/** What groups of Tag have in common, as a term of an order; give exactly one field. */
export type TagGroupKeysOrderBy =
  /** `name`: the value. */
  { name: OrderDirection; pk?: never; }
  |  /** `pk`: the value. */
  { name?: never; pk: OrderDirection; };

/** One term of an order of groups of Tag; give exactly one field. */
export type TagGroupOrderBy =
  /** By avg. */
  { avg: TagNumberOrderBy; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** How many rows there are. */
  { avg?: never; count: OrderDirection; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By countDistinct. */
  { avg?: never; count?: never; countDistinct: TagValueOrderBy; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By what the rows of a group have in common. */
  { avg?: never; count?: never; countDistinct?: never; keys: TagGroupKeysOrderBy; max?: never; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By max. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max: TagExtremeOrderBy; min?: never; stddev?: never; sum?: never; variance?: never; }
  |  /** By min. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min: TagExtremeOrderBy; stddev?: never; sum?: never; variance?: never; }
  |  /** By stddev. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev: TagNumberOrderBy; sum?: never; variance?: never; }
  |  /** By sum. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum: TagNumberOrderBy; variance?: never; }
  |  /** By variance. */
  { avg?: never; count?: never; countDistinct?: never; keys?: never; max?: never; min?: never; stddev?: never; sum?: never; variance: TagNumberOrderBy; };

/** Conditions on groups of Tag; all that are given must hold. */
export type TagHaving = {
  /** All of these; true when the list is empty. */
  and?: InputMaybe<Array<TagHaving>>;
  /** Conditions on avg. */
  avg?: InputMaybe<TagMeanFilter>;
  /** How many rows there are. */
  count?: InputMaybe<IntFilter>;
  /** Conditions on countDistinct. */
  countDistinct?: InputMaybe<TagCountDistinctFilter>;
  /** Conditions on max. */
  max?: InputMaybe<TagExtremeFilter>;
  /** Conditions on min. */
  min?: InputMaybe<TagExtremeFilter>;
  /** Not this. */
  not?: InputMaybe<TagHaving>;
  /** Any of these; false when the list is empty. */
  or?: InputMaybe<Array<TagHaving>>;
  /** Conditions on stddev. */
  stddev?: InputMaybe<TagMeanFilter>;
  /** Conditions on sum. */
  sum?: InputMaybe<TagSumFilter>;
  /** Conditions on variance. */
  variance?: InputMaybe<TagMeanFilter>;
};

/** A unique key of Tag; give exactly one field. */
export type TagKey =
  /** The node id, or the raw key. */
  { id: Scalars['ID']['input']; name?: never; pk?: never; }
  |  /** The word itself, unique. */
  { id?: never; name: Scalars['String']['input']; pk?: never; }
  |  /** Number of the tag. */
  { id?: never; name?: never; pk: Scalars['Int']['input']; };

/** Conditions on related Tag rows; all that are given must hold. */
export type TagListFilter = {
  /** Each related row matches; true where there is none. */
  every?: InputMaybe<TagFilter>;
  /** true: there is no related row; false: there is one. */
  isEmpty?: InputMaybe<Scalars['Boolean']['input']>;
  /** No related row matches. */
  none?: InputMaybe<TagFilter>;
  /** At least one related row matches. */
  some?: InputMaybe<TagFilter>;
};

/** The greatest values; null where there is no value. Of Tag. */
export type TagMax = {
  __typename?: 'TagMax';
  /** The word itself, unique. */
  name?: Maybe<Scalars['String']['output']>;
  /** Number of the tag. */
  pk?: Maybe<Scalars['Int']['output']>;
};

/** Conditions by column of Tag; all must hold. */
export type TagMeanFilter = {
  /** Number of the tag. */
  pk?: InputMaybe<FloatFilter>;
};

/** The least values; null where there is no value. Of Tag. */
export type TagMin = {
  __typename?: 'TagMin';
  /** The word itself, unique. */
  name?: Maybe<Scalars['String']['output']>;
  /** Number of the tag. */
  pk?: Maybe<Scalars['Int']['output']>;
};

/** A column of Tag; give exactly one field. */
export type TagNumberOrderBy =
  /** Number of the tag. */
  { pk: OrderDirection; };

/** One term of an order of Tag; give exactly one field. */
export type TagOrderBy =
  /** What related Item rows come to. */
  { itemsAggregate: ItemAggregateOrderBy; name?: never; pk?: never; }
  |  /** The word itself, unique. */
  { itemsAggregate?: never; name: OrderDirection; pk?: never; }
  |  /** Number of the tag. */
  { itemsAggregate?: never; name?: never; pk: OrderDirection; };

/** The standard deviations of the values as a sample; null where there are less than two. Of Tag. */
export type TagStddev = {
  __typename?: 'TagStddev';
  /** Number of the tag. */
  pk?: Maybe<Scalars['Float']['output']>;
};

/** The sums of the values; null where there is no value. Of Tag. */
export type TagSum = {
  __typename?: 'TagSum';
  /** Number of the tag. */
  pk?: Maybe<Scalars['BigInt']['output']>;
};

/** Conditions by column of Tag; all must hold. */
export type TagSumFilter = {
  /** Number of the tag. */
  pk?: InputMaybe<BigIntFilter>;
};

/** A column of Tag; give exactly one field. */
export type TagValueOrderBy =
  /** The word itself, unique. */
  { name: OrderDirection; pk?: never; }
  |  /** Number of the tag. */
  { name?: never; pk: OrderDirection; };

/** The variances of the values as a sample; null where there are less than two. Of Tag. */
export type TagVariance = {
  __typename?: 'TagVariance';
  /** Number of the tag. */
  pk?: Maybe<Scalars['Float']['output']>;
};

/** Conditions on a UUID; all that are given must hold. */
export type UuidFilter = {
  /** Equal to the value. */
  eq?: InputMaybe<Scalars['UUID']['input']>;
  /** One of the values; an empty list matches no row. */
  in?: InputMaybe<Array<Scalars['UUID']['input']>>;
  /** Not equal to the value; a row whose value is null matches. */
  isDistinctFrom?: InputMaybe<Scalars['UUID']['input']>;
  /** true: there is no value; false: there is one. */
  isNull?: InputMaybe<Scalars['Boolean']['input']>;
  /** Not equal to the value; a row whose value is null does not match. */
  neq?: InputMaybe<Scalars['UUID']['input']>;
  /** None of the values; an empty list matches every row. */
  notIn?: InputMaybe<Array<Scalars['UUID']['input']>>;
};

export type UserError = {
  code: Scalars['String']['output'];
  message: Scalars['String']['output'];
  path: Array<Scalars['String']['output']>;
};

export type BuyerQueryVariables = Exact<{ [key: string]: never; }>;


export type BuyerQuery = { __typename?: 'Query', customers: { __typename?: 'CustomerConnection', nodes: Array<{ __typename?: 'Customer', id: string, pk: string, name: string }> } };

export type PlaceOrderMutationVariables = Exact<{
  input: PlaceOrderInput;
}>;


export type PlaceOrderMutation = { __typename?: 'Mutation', placeOrder: { __typename?: 'PlaceOrderPayload', total?: string | null, order?: { __typename?: 'Order', id: string, externalNumber: string, lines: { __typename?: 'OrderLineConnection', nodes: Array<{ __typename?: 'OrderLine', id: string, item: { __typename?: 'Item', id: string, stock: number } }> } } | null, errors: Array<never> } };

export type ItemsQueryVariables = Exact<{
  filter: ItemFilter;
  search?: InputMaybe<Scalars['String']['input']>;
  orderBy?: InputMaybe<Array<ItemOrderBy> | ItemOrderBy>;
  after?: InputMaybe<Scalars['String']['input']>;
}>;


export type ItemsQuery = { __typename?: 'Query', items: { __typename?: 'ItemConnection', totalCount: number, edges: Array<{ __typename?: 'ItemEdge', node: (
        { __typename?: 'Item', id: string }
        & { ' $fragmentRefs'?: { 'ItemCardFragment': ItemCardFragment } }
      ) }>, pageInfo: { __typename?: 'PageInfo', hasNextPage: boolean, endCursor?: string | null } } };

export type ChoicesQueryVariables = Exact<{ [key: string]: never; }>;


export type ChoicesQuery = { __typename?: 'Query', categories: { __typename?: 'CategoryConnection', nodes: Array<{ __typename?: 'Category', id: string, name: string }> }, stores: { __typename?: 'StoreConnection', nodes: Array<{ __typename?: 'Store', id: string, name: string, city: string }> } };

export type ItemCardFragment = { __typename?: 'Item', id: string, name: string, price: string, stock: number, category: { __typename?: 'Category', id: string, name: string } } & { ' $fragmentName'?: 'ItemCardFragment' };

export type ItemQueryVariables = Exact<{
  id: Scalars['ID']['input'];
}>;


export type ItemQuery = { __typename?: 'Query', item?: { __typename?: 'Item', id: string, pk: number, name: string, sku: string, price: string, stock: number, reviewCount?: number | null, store: { __typename?: 'Store', id: string, name: string, city: string }, tags: { __typename?: 'TagConnection', nodes: Array<{ __typename?: 'Tag', id: string, name: string }> }, reviews: { __typename?: 'ReviewConnection', nodes: Array<{ __typename?: 'Review', id: string, rating: number, body?: string | null, createdAt: string }> } } | null };

export const ItemCardFragmentDoc = {"kind":"Document","definitions":[{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Item"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ItemCardFragment, unknown>;
export const BuyerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Buyer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"customers"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"1"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]} as unknown as DocumentNode<BuyerQuery, BuyerQueryVariables>;
export const PlaceOrderDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlaceOrder"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlaceOrderInput"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"placeOrder"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"order"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"externalNumber"}},{"kind":"Field","name":{"kind":"Name","value":"lines"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"item"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}}]}}]}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"total"}},{"kind":"Field","name":{"kind":"Name","value":"errors"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}}]}}]}}]} as unknown as DocumentNode<PlaceOrderMutation, PlaceOrderMutationVariables>;
export const ItemsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Items"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ItemFilter"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"search"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ItemOrderBy"}}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"items"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"search"},"value":{"kind":"Variable","name":{"kind":"Name","value":"search"}}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"Variable","name":{"kind":"Name","value":"orderBy"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"24"}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"totalCount"}},{"kind":"Field","name":{"kind":"Name","value":"edges"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"node"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"FragmentSpread","name":{"kind":"Name","value":"ItemCard"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}},{"kind":"FragmentDefinition","name":{"kind":"Name","value":"ItemCard"},"typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"Item"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}},{"kind":"Field","name":{"kind":"Name","value":"category"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]} as unknown as DocumentNode<ItemsQuery, ItemsQueryVariables>;
export const ChoicesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Choices"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"categories"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"items"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"isEmpty"},"value":{"kind":"BooleanValue","value":false}}]}}]}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"stores"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"100"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"name"},"value":{"kind":"EnumValue","value":"ASC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}}]}}]}}]} as unknown as DocumentNode<ChoicesQuery, ChoicesQueryVariables>;
export const ItemDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Item"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"id"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"item"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"id"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"pk"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"sku"}},{"kind":"Field","name":{"kind":"Name","value":"price"}},{"kind":"Field","name":{"kind":"Name","value":"stock"}},{"kind":"Field","name":{"kind":"Name","value":"reviewCount"}},{"kind":"Field","name":{"kind":"Name","value":"store"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"city"}}]}},{"kind":"Field","name":{"kind":"Name","value":"tags"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"10"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"reviews"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"IntValue","value":"5"}},{"kind":"Argument","name":{"kind":"Name","value":"orderBy"},"value":{"kind":"ListValue","values":[{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"createdAt"},"value":{"kind":"EnumValue","value":"DESC"}}]}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"rating"}},{"kind":"Field","name":{"kind":"Name","value":"body"}},{"kind":"Field","name":{"kind":"Name","value":"createdAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ItemQuery, ItemQueryVariables>;